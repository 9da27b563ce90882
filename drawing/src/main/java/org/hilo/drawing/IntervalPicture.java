package org.hilo.drawing;

import org.jspecify.annotations.Nullable;

/** A figure with its interval as a bar on an axis that a whole column shares. The number stands beside it as text. */
public final class IntervalPicture {
    private static final double WIDTH = 150;
    private static final double HEIGHT = 18;

    /** What may be concluded. */
    public enum Tone {
        /** The interval holds what it is compared with, or there is nothing to compare with. */
        OPEN,
        BAD,
        GOOD,
        /** Too few cases. */
        FEW
    }

    /** The axis of a column, and a mark on it that all figures are held against. */
    public record Axis(double from, double until, @Nullable Double mark) {
        public Axis {
            if (!(from < until)) {
                throw new IllegalArgumentException("an axis must run upwards, was " + from + " to " + until);
            }
        }

        double x(double value) {
            return 4 + (WIDTH - 8) * (Math.clamp(value, from, until) - from) / (until - from);
        }
    }

    private IntervalPicture() {}

    public static String svg(double low, double value, double high, Axis axis, Tone tone) {
        Svg svg = new Svg();
        svg.open(
                "svg",
                "class",
                "interval" + cssClass(tone),
                "viewBox",
                "0 0 150 18",
                "width",
                WIDTH,
                "height",
                HEIGHT,
                "aria-hidden",
                "true",
                "focusable",
                "false");
        svg.empty("path", "class", "interval__axis", "d", "M4 9H146");
        Double mark = axis.mark();
        if (mark != null) {
            svg.empty("path", "class", "interval__zero", "d", "M" + Svg.number(axis.x(mark)) + " 2V16");
        }
        double left = axis.x(low);
        svg.empty(
                "rect",
                "class",
                "interval__range",
                "x",
                left,
                "y",
                6.5,
                "width",
                axis.x(high) - left,
                "height",
                5.0,
                "rx",
                2.5);
        svg.empty("circle", "class", "interval__value", "cx", axis.x(value), "cy", 9.0, "r", 4.0);
        return svg.close("svg").toString();
    }

    private static String cssClass(Tone tone) {
        return switch (tone) {
            case OPEN, FEW -> " interval--grey";
            case BAD -> " interval--break";
            case GOOD -> "";
        };
    }
}
