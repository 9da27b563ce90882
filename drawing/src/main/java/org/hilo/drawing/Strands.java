package org.hilo.drawing;

import java.util.List;
import org.hilo.drawing.FlowLayout.Point;

/** Turns the corners of a way into a path, rounded by a little (woven) or by a lot (loose). */
final class Strands {
    private Strands() {}

    static String woven(List<Point> points, double radius) {
        StringBuilder d = new StringBuilder("M").append(at(points.getFirst()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point before = points.get(i - 1);
            Point after = points.get(i + 1);
            double reach = Math.min(radius, Math.min(distance(before, corner), distance(corner, after)) / 2);
            d.append('L').append(at(towards(corner, before, reach)));
            d.append('Q').append(at(corner)).append(' ').append(at(towards(corner, after, reach)));
        }
        return d.append('L').append(at(points.getLast())).toString();
    }

    /** A small head that ends where the way ends. */
    static String head(List<Point> points, double size) {
        Point tip = points.getLast();
        Point before = points.get(points.size() - 2);
        double length = Math.max(distance(before, tip), 0.001);
        double dx = (tip.x() - before.x()) / length;
        double dy = (tip.y() - before.y()) / length;
        Point base = new Point(tip.x() - dx * size, tip.y() - dy * size);
        double half = size * 0.48;
        return "M" + at(tip) + "L" + at(new Point(base.x() - dy * half, base.y() + dx * half)) + "L"
                + at(new Point(base.x() + dy * half, base.y() - dx * half)) + "Z";
    }

    static String at(Point point) {
        return Svg.number(point.x()) + " " + Svg.number(point.y());
    }

    static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    private static Point towards(Point from, Point to, double reach) {
        double length = Math.max(distance(from, to), 0.001);
        return new Point(
                from.x() + (to.x() - from.x()) * reach / length, from.y() + (to.y() - from.y()) * reach / length);
    }
}
