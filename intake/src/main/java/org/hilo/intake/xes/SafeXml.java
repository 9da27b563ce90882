package org.hilo.intake.xes;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;

/** A pulling XML reader that resolves nothing: a document type, and with it every entity, refuses the file. */
public final class SafeXml implements Xml, AutoCloseable {

    /** Attributes of logs nest two or three levels; thousands are an attack on whoever follows them. */
    static final int DEPTH_MAX = 64;

    /** They count each {@code &amp;} too, and would refuse every long log; with document types refused no entity can grow. */
    private static final List<String> ENTITY_LIMITS =
            List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private final InputFile file;
    private final XMLStreamReader reader;
    private int depth;

    public SafeXml(InputFile file, InputStream in) {
        this.file = file;
        // the JDK's own parser by name: another on the class path would bring other habits
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        ENTITY_LIMITS.forEach(limit -> factory.setProperty(limit, "0"));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw refused(Reason.DOCUMENT_TYPE);
        });
        try {
            reader = factory.createXMLStreamReader(new TagGuard(in, file));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    @Override
    public int next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEPTH_MAX) {
                            throw new FileRefused(Refusal.of(
                                    file.name(), line(), "", "", Reason.TOO_DEEP, String.valueOf(DEPTH_MAX)));
                        }
                        return event;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return event;
                    }
                    case XMLStreamConstants.DTD,
                            XMLStreamConstants.ENTITY_REFERENCE,
                            XMLStreamConstants.ENTITY_DECLARATION -> throw refused(Reason.DOCUMENT_TYPE);
                    default -> {}
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The text of the element that has just begun, up to its end. */
    public String text() {
        try {
            StringBuilder text = new StringBuilder();
            int event = reader.next();
            while (event != XMLStreamConstants.END_ELEMENT) {
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    throw new FileRefused(new Refusal(
                            file.name(), line(), name(), "", Reason.BROKEN_XML, Map.of("wrong", name()), ""));
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw refused(Reason.DOCUMENT_TYPE);
                }
                event = reader.next();
            }
            depth--;
            return text.toString();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    @Override
    public String name() {
        return reader.getLocalName();
    }

    @Override
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public boolean hasAttribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    private FileRefused refused(Reason reason) {
        return new FileRefused(Refusal.of(file.name(), 0, "", "", reason, ""));
    }

    private FileRefused broken(XMLStreamException e) {
        if (e.getCause() instanceof FileRefused refused) {
            return refused;
        }
        long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        String said = e.getMessage() == null ? "" : e.getMessage();
        int cut = said.indexOf("Message: ");
        String wrong = cut < 0 ? said : said.substring(cut + "Message: ".length());
        boolean entity = wrong.contains("DOCTYPE") || wrong.matches("(?is).*entit\\S* \"[^\"]+\".*");
        return new FileRefused(new Refusal(
                file.name(),
                line,
                "",
                "",
                entity ? Reason.DOCUMENT_TYPE : Reason.BROKEN_XML,
                Map.of("wrong", Refusal.shortened(wrong)),
                ""));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }
}
