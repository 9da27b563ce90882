package org.hilo.platform.web;

import java.util.List;
import java.util.Locale;

/** The line of a small picture of a figure's course. */
public final class Spark {

    private static final int MARGIN = 3;

    /** A path and its last point; nothing to draw with fewer than two values. */
    public record Line(boolean drawn, String d, String x, String y) {}

    private Spark() {}

    /** @param values from old to new */
    public static Line path(List<Double> values, int width, int height) {
        if (values.size() < 2) {
            return new Line(false, "", "", "");
        }
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double range = high == low ? 1 : high - low;
        var d = new StringBuilder();
        String x = "";
        String y = "";
        for (int i = 0; i < values.size(); i++) {
            x = number(MARGIN + (width - 2.0 * MARGIN) * i / (values.size() - 1));
            double up = high == low ? 0.5 : (values.get(i) - low) / range;
            y = number(height - MARGIN - (height - 2.0 * MARGIN) * up);
            d.append(i == 0 ? "M" : "L").append(x).append(' ').append(y);
        }
        return new Line(true, d.toString(), x, y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
