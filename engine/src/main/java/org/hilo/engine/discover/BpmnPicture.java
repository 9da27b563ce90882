package org.hilo.engine.discover;

import java.util.ArrayList;
import java.util.List;

/** The elements of a BPMN diagram, where they stand, and the flows between them; in pixels from the upper left. */
record BpmnPicture(List<Element> elements, List<Flow> flows) {

    /** What an element is, with its name in the standard and its size. */
    enum Kind {
        START("startEvent", 36, 36),
        END("endEvent", 36, 36),
        TASK("task", 100, 80),
        EXCLUSIVE("exclusiveGateway", 50, 50),
        PARALLEL("parallelGateway", 50, 50);

        final String tag;
        final int width;
        final int height;

        Kind(String tag, int width, int height) {
            this.tag = tag;
            this.width = width;
            this.height = height;
        }
    }

    /**
     * @param x of its left
     * @param y of its middle
     */
    record Element(int number, Kind kind, String name, int x, int y) {
        int middle() {
            return x + kind.width / 2;
        }
    }

    record Point(int x, int y) {}

    record Flow(int number, Element from, Element to, List<Point> points) {}

    static BpmnPicture empty() {
        return new BpmnPicture(new ArrayList<>(), new ArrayList<>());
    }

    Element add(Kind kind, String name, int x, int y) {
        Element element = new Element(elements.size() + 1, kind, name, x, y);
        elements.add(element);
        return element;
    }

    /**
     * Connects two elements by a line of right angles: level where both stand at one height, else through the one of
     * them that is a gateway in the column of that gateway.
     *
     * @param y height at which the line runs between them
     */
    void connect(Element from, Element to, int y) {
        boolean onward = from.middle() < to.middle();
        List<Point> points = new ArrayList<>();
        if (from.y() == y) {
            points.add(new Point(onward ? from.x() + from.kind().width : from.x(), y));
        } else {
            points.add(new Point(from.middle(), edge(from, y)));
            points.add(new Point(from.middle(), y));
        }
        if (to.y() == y) {
            points.add(new Point(onward ? to.x() : to.x() + to.kind().width, y));
        } else {
            points.add(new Point(to.middle(), y));
            points.add(new Point(to.middle(), edge(to, y)));
        }
        flows.add(new Flow(flows.size() + 1, from, to, List.copyOf(points)));
    }

    private static int edge(Element element, int y) {
        int half = element.kind().height / 2;
        return y > element.y() ? element.y() + half : element.y() - half;
    }
}
