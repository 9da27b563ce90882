package org.hilo.engine.model.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hilo.engine.model.file.ModelProblem.Fault;
import org.jspecify.annotations.Nullable;

/** Reads a small XML file as a tree, without document types, entities of its own, or anything from outside. */
final class XmlTree {
    /** Models that people draw are below 1 MB. */
    static final int MOST_BYTES = 20_000_000;

    static final int MOST_ELEMENTS = 300_000;
    /** The parser of the JDK itself ends at 100. */
    static final int MOST_LEVELS = 90;

    private XmlTree() {}

    /** @throws ModelProblem when it is no XML or goes beyond a limit */
    static Element read(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is read from outside of the file");
        });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new Limited(in));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new ModelProblem(List.of(new Fault(line, "", "", "this is no well-formed XML")));
        }
    }

    private static Element tree(XMLStreamReader reader) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        Element root = null;
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = element(reader);
                    limit(++count <= MOST_ELEMENTS, element, "a model has at most " + MOST_ELEMENTS + " elements");
                    limit(open.size() < MOST_LEVELS, element, "elements are nested at most " + MOST_LEVELS + " deep");
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.getLast().add(element);
                    }
                    open.addLast(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(open.peekLast(), reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new ModelProblem(List.of(new Fault(
                            reader.getLocation().getLineNumber(),
                            "",
                            "",
                            "document types and entities are not allowed; take the DOCTYPE out")));
                default -> {}
            }
        }
        if (root == null) {
            throw ModelProblem.of("the file holds no element");
        }
        return root;
    }

    private static void text(@Nullable Element element, String characters) {
        if (element != null) {
            element.add(characters);
        }
    }

    private static Element element(XMLStreamReader reader) {
        Element element =
                new Element(reader.getLocalName(), reader.getLocation().getLineNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            if (space == null || space.isEmpty()) { // those of other tools bear the same names with a prefix
                element.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return element;
    }

    private static void limit(boolean kept, Element element, String sentence) {
        if (!kept) {
            throw new ModelProblem(List.of(element.fault(sentence)));
        }
    }

    /** Ends with a problem instead of the file when that is too long. */
    private static final class Limited extends FilterInputStream {
        private long left = MOST_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw ModelProblem.of("a model has at most " + MOST_BYTES + " bytes");
            }
        }
    }
}
