package org.hilo.intake.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.json.Json;
import org.hilo.intake.json.JsonLines;
import org.hilo.intake.xes.SafeXml;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Tells the format of a file by its content. */
public final class Recogniser {

    private static final int SAMPLE_BYTES = 1 << 16;

    private Recogniser() {}

    /** @throws FileRefused with a sentence when the format is unknown or known but not read */
    public static Format recognise(InputFile file) throws IOException {
        byte[] start;
        try (Bytes.Opened opened = Bytes.open(file)) {
            start = opened.stream().readNBytes(SAMPLE_BYTES);
        }
        if (start.length == 0) {
            throw Bytes.refused(file, Reason.EMPTY_FILE, "");
        }
        if (starts(start, "PK\u0003\u0004")) {
            return Format.XLSX;
        }
        refuseKnownOthers(file, start);
        String text = new String(start, charset(start)).stripLeading();
        String plain = text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text;
        if (plain.isEmpty()) {
            throw Bytes.refused(file, Reason.EMPTY_FILE, "");
        }
        return switch (plain.charAt(0)) {
            case '<' -> xml(file);
            case '{' -> JsonLines.count(file) >= 2 ? records(plain) : object(file, plain);
            case '[' -> records(plain);
            default -> Format.TABLE;
        };
    }

    private static void refuseKnownOthers(InputFile file, byte[] start) {
        if (starts(start, "SQLite format 3\0")) {
            throw unsupported(file, "SQLite", "OCEL 2.0 JSON, OCEL 2.0 XML");
        }
        if (starts(start, "\u00D0\u00CF\u0011\u00E0")) {
            throw unsupported(file, "XLS (Excel 97–2003)", "XLSX, CSV");
        }
        if (starts(start, "%PDF")) {
            throw unsupported(file, "PDF", "CSV, XLSX, XES, OCEL, CloudEvents");
        }
        if (starts(start, "PAR1")) {
            throw unsupported(file, "Parquet", "CSV");
        }
    }

    private static FileRefused unsupported(InputFile file, String kind, String instead) {
        return new FileRefused(Refusal.of(file.name(), 0, "", kind, Reason.NOT_SUPPORTED, instead));
    }

    private static boolean starts(byte[] bytes, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.length <= i || bytes[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(byte[] start) {
        boolean utf16 = starts(start, "\u00FF\u00FE") || starts(start, "\u00FE\u00FF");
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static Format records(String sample) {
        return sample.contains("\"specversion\"") ? Format.CLOUD_EVENTS : Format.JSON_ROWS;
    }

    private static Format object(InputFile file, String sample) throws IOException {
        try (Bytes.Opened opened = Bytes.open(file);
                JsonParser json = Json.STREAM.createParser(opened.stream())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                switch (json.currentName()) {
                    case "ocel:events", "ocel:objects", "ocel:global-log", "ocel:global-event" -> {
                        return Format.OCEL1_JSON;
                    }
                    case "objectTypes", "eventTypes" -> {
                        return Format.OCEL_JSON;
                    }
                    case "specversion" -> {
                        return Format.CLOUD_EVENTS;
                    }
                    default -> {}
                }
                json.nextToken();
                json.skipChildren();
            }
            return records(sample);
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            if (line == 1) {
                // the first of several lines may be the broken one
                return records(sample);
            }
            throw new FileRefused(Json.refusal(e, file.name(), line));
        }
    }

    private static Format xml(InputFile file) throws IOException {
        try (Bytes.Opened opened = Bytes.open(file)) {
            try (SafeXml xml = new SafeXml(file, opened.stream())) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT
                        || !xml.name().equals("log")) {
                    throw Bytes.refused(file, Reason.NOT_RECOGNISED, "");
                }
                if (xml.hasAttribute("xes.version") || xml.hasAttribute("xes.features")) {
                    return Format.XES;
                }
                while (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.name()) {
                        case "object-types", "event-types", "objects", "events" -> {
                            return Format.OCEL_XML;
                        }
                        case "global" -> {
                            if (xml.attribute("scope").equals("object")) {
                                throw unsupported(file, "OCEL 1 XML", "OCEL 1 JSON, OCEL 2.0");
                            }
                            xml.skip();
                        }
                        case "extension", "classifier", "trace", "event" -> {
                            return Format.XES;
                        }
                        default -> xml.skip();
                    }
                }
                return Format.XES;
            }
        }
    }
}
