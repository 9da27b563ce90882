package org.hilo.engine.model.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hilo.engine.model.file.ModelProblem.Fault;

/** An element of an XML file, by its name without prefix. */
final class Element {
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    void attribute(String key, String value) {
        attributes.putIfAbsent(key, value);
    }

    void add(Element child) {
        children.add(child);
    }

    void add(String characters) {
        text.append(characters);
    }

    /** Empty when it is absent. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    String id() {
        return attribute("id");
    }

    /** Its own characters, blanks around them cut. */
    String text() {
        return text.toString().strip();
    }

    List<Element> children() {
        return children;
    }

    Stream<Element> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    boolean has(String wanted) {
        return children(wanted).findAny().isPresent();
    }

    /** The text of the first child of the first child so named; empty when there is none. */
    String text(String outer, String inner) {
        return children(outer)
                .flatMap(child -> child.children(inner))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    Fault fault(String sentence) {
        return new Fault(line, name, id(), sentence);
    }
}
