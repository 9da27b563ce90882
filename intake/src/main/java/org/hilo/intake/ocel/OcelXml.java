package org.hilo.intake.ocel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.hilo.intake.InputFile;
import org.hilo.intake.ocel.OcelSink.Given;
import org.hilo.intake.ocel.OcelSink.Link;
import org.hilo.intake.source.Bytes;
import org.hilo.intake.xes.SafeXml;

/** OCEL 2.0 in XML; one pass takes the objects or the events, because either may stand first. */
final class OcelXml {

    private final InputFile file;

    OcelXml(InputFile file) {
        this.file = file;
    }

    void read(boolean events, OcelSink sink) throws IOException {
        try (Bytes.Opened opened = Bytes.open(file)) {
            try (SafeXml xml = new SafeXml(file, opened.stream())) {
                for (int at = xml.next(); at != XMLStreamConstants.END_DOCUMENT; at = xml.next()) {
                    if (at == XMLStreamConstants.START_ELEMENT) {
                        section(xml, events, sink);
                    }
                }
            }
        }
    }

    private static void section(SafeXml xml, boolean events, OcelSink sink) {
        switch (xml.name()) {
            case "log" -> {}
            case "object-types" -> each(xml, !events, () -> type(xml, true, sink));
            case "event-types" -> each(xml, !events, () -> type(xml, false, sink));
            case "objects" -> each(xml, !events, () -> object(xml, sink));
            case "events" -> each(xml, events, () -> event(xml, sink));
            default -> xml.skip();
        }
    }

    private static void each(SafeXml xml, boolean wanted, Runnable child) {
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            if (wanted) {
                child.run();
            } else {
                xml.skip();
            }
        }
    }

    private static void type(SafeXml xml, boolean ofObjects, OcelSink sink) {
        String type = xml.attribute("name");
        sink.declared(ofObjects, type, "", "");
        each(
                xml,
                true,
                () -> each(xml, true, () -> {
                    sink.declared(ofObjects, type, xml.attribute("name"), xml.attribute("type"));
                    xml.skip();
                }));
    }

    private static void object(SafeXml xml, OcelSink sink) {
        String id = xml.attribute("id");
        String type = xml.attribute("type");
        Parts parts = parts(xml);
        sink.object(
                id,
                type,
                parts.attributes(),
                parts.links().stream().map(Link::object).toList());
    }

    private static void event(SafeXml xml, OcelSink sink) {
        long line = xml.line();
        String id = xml.attribute("id");
        String type = xml.attribute("type");
        String time = xml.attribute("time");
        Parts parts = parts(xml);
        sink.event(line, id, type, time, parts.attributes(), parts.links());
    }

    private record Parts(List<Given> attributes, List<Link> links) {}

    private static Parts parts(SafeXml xml) {
        Parts parts = new Parts(new ArrayList<>(), new ArrayList<>());
        each(
                xml,
                true,
                () -> each(xml, true, () -> {
                    if (xml.hasAttribute("object-id")) {
                        String qualifier = xml.attribute("qualifier");
                        parts.links().add(new Link(xml.attribute("object-id"), qualifier.isEmpty() ? null : qualifier));
                        xml.skip();
                        return;
                    }
                    String name = xml.attribute("name");
                    String time = xml.attribute("time");
                    parts.attributes().add(new Given(name, time.isEmpty() ? null : time, xml.text()));
                }));
        return parts;
    }
}
