package org.hilo.engine.discover;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hilo.engine.discover.BpmnPicture.Element;
import org.hilo.engine.discover.BpmnPicture.Flow;
import org.hilo.engine.discover.BpmnPicture.Kind;
import org.hilo.engine.discover.BpmnPicture.Point;

/** Writes a picture as a BPMN 2.0 document: the process first, then its diagram. */
final class BpmnDocument {
    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String LINES = "http://www.omg.org/spec/DD/20100524/DI";

    private final XMLStreamWriter xml;
    private final BpmnPicture picture;

    BpmnDocument(XMLStreamWriter xml, BpmnPicture picture) {
        this.xml = xml;
        this.picture = picture;
    }

    void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("", "definitions", MODEL);
        xml.writeDefaultNamespace(MODEL);
        xml.writeNamespace("bpmndi", DIAGRAM);
        xml.writeNamespace("dc", BOUNDS);
        xml.writeNamespace("di", LINES);
        xml.writeAttribute("id", "definitions");
        xml.writeAttribute("targetNamespace", "urn:hilo:bpmn");
        xml.writeAttribute("exporter", "Hilo");
        process();
        diagram();
        end();
        xml.writeEndDocument();
        xml.flush();
    }

    private void process() throws XMLStreamException {
        start("process", "process");
        xml.writeAttribute("isExecutable", "false");
        List<List<Flow>> coming = byElement(true);
        List<List<Flow>> going = byElement(false);
        for (Element element : picture.elements()) {
            start(element.kind().tag, id(element));
            if (element.kind() == Kind.TASK) {
                xml.writeAttribute("name", allowed(element.name()));
            }
            for (Flow flow : coming.get(element.number())) {
                text("incoming", id(flow));
            }
            for (Flow flow : going.get(element.number())) {
                text("outgoing", id(flow));
            }
            end();
        }
        for (Flow flow : picture.flows()) {
            start("sequenceFlow", id(flow));
            xml.writeAttribute("sourceRef", id(flow.from()));
            xml.writeAttribute("targetRef", id(flow.to()));
            end();
        }
        end();
    }

    private List<List<Flow>> byElement(boolean coming) {
        List<List<Flow>> flows = new ArrayList<>();
        for (int number = 0; number <= picture.elements().size(); number++) {
            flows.add(new ArrayList<>());
        }
        for (Flow flow : picture.flows()) {
            flows.get((coming ? flow.to() : flow.from()).number()).add(flow);
        }
        return flows;
    }

    private void diagram() throws XMLStreamException {
        xml.writeStartElement("bpmndi", "BPMNDiagram", DIAGRAM);
        xml.writeAttribute("id", "diagram");
        xml.writeStartElement("bpmndi", "BPMNPlane", DIAGRAM);
        xml.writeAttribute("id", "plane");
        xml.writeAttribute("bpmnElement", "process");
        for (Element element : picture.elements()) {
            xml.writeStartElement("bpmndi", "BPMNShape", DIAGRAM);
            xml.writeAttribute("id", id(element) + "_shape");
            xml.writeAttribute("bpmnElement", id(element));
            if (element.kind() == Kind.EXCLUSIVE) {
                xml.writeAttribute("isMarkerVisible", "true");
            }
            xml.writeEmptyElement("dc", "Bounds", BOUNDS);
            number("x", element.x());
            number("y", element.y() - element.kind().height / 2);
            number("width", element.kind().width);
            number("height", element.kind().height);
            end();
        }
        for (Flow flow : picture.flows()) {
            xml.writeStartElement("bpmndi", "BPMNEdge", DIAGRAM);
            xml.writeAttribute("id", id(flow) + "_edge");
            xml.writeAttribute("bpmnElement", id(flow));
            for (Point point : flow.points()) {
                xml.writeEmptyElement("di", "waypoint", LINES);
                number("x", point.x());
                number("y", point.y());
            }
            end();
        }
        end();
        end();
    }

    private void start(String tag, String id) throws XMLStreamException {
        xml.writeStartElement(MODEL, tag);
        xml.writeAttribute("id", id);
    }

    private void text(String tag, String text) throws XMLStreamException {
        xml.writeStartElement(MODEL, tag);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void number(String attribute, int value) throws XMLStreamException {
        xml.writeAttribute(attribute, Integer.toString(value));
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static String id(Element element) {
        return "element_" + element.number();
    }

    private static String id(Flow flow) {
        return "flow_" + flow.number();
    }

    /** Control characters and halves of characters have no place in XML, not even escaped. */
    private static String allowed(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints()
                .map(c -> c >= 0x20 && !(c >= 0xD800 && c < 0xE000) && c != 0xFFFE && c != 0xFFFF || c == '\t'
                        ? c
                        : c == '\n' || c == '\r' ? ' ' : 0xFFFD)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
