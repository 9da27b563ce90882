package org.hilo.intake.xes;

import java.io.IOException;
import java.nio.file.Files;
import javax.xml.stream.XMLStreamConstants;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.Progress;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;

/**
 * Walks through a log: trace by trace, event by event, attribute by attribute, with or without namespaces. Globals,
 * extensions, classifiers and the log's own attributes say nothing about single events and are passed over.
 */
public final class XesReader {

    private static final int PROGRESS_EVENTS = 8192;
    private final InputFile file;
    private final Progress progress;

    public XesReader(InputFile file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /** Hears the parts of a log. */
    public interface Listener {

        /** A trace begins; its number starts at 1. */
        void trace(long number, long line);

        /** An attribute of the trace; nested ones have both names with a dot between. */
        void traceAttribute(String type, String key, String value);

        void event(long line);

        void eventAttribute(String type, String key, String value);

        void eventEnd();

        void traceEnd();
    }

    public void read(Listener listener) throws IOException {
        long total = Files.size(file.path());
        try (LogXml xml = new LogXml(file)) {
            walk(xml, listener, total);
        }
    }

    private void walk(LogXml xml, Listener listener, long total) {
        long traces = 0;
        long events = 0;
        boolean log = false;
        for (int at = xml.next(); at != XMLStreamConstants.END_DOCUMENT; at = xml.next()) {
            if (at != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "log" -> log = true;
                case "trace" -> {
                    listener.trace(++traces, xml.line());
                    events = trace(xml, listener, events, total);
                    listener.traceEnd();
                }
                case "event" -> {
                    // an event outside any trace: a stream of events, each names its own case
                    listener.trace(0, xml.line());
                    event(xml, listener);
                    listener.traceEnd();
                    events++;
                }
                default -> xml.skip();
            }
            if (!log) {
                throw new FileRefused(Refusal.of(file.name(), xml.line(), "", "", Reason.NOT_RECOGNISED, ""));
            }
        }
        progress.at(file.name(), total, total, events);
    }

    private long trace(LogXml xml, Listener listener, long eventsBefore, long total) {
        long events = eventsBefore;
        for (int at = xml.next(); at == XMLStreamConstants.START_ELEMENT; at = xml.next()) {
            if (xml.name().equals("event")) {
                event(xml, listener);
                if (++events % PROGRESS_EVENTS == 0) {
                    progress.at(file.name(), xml.packedBytesRead(), total, events);
                }
            } else {
                attribute(xml, "", true, listener);
            }
        }
        return events;
    }

    private static void event(Xml xml, Listener listener) {
        listener.event(xml.line());
        for (int at = xml.next(); at == XMLStreamConstants.START_ELEMENT; at = xml.next()) {
            attribute(xml, "", false, listener);
        }
        listener.eventEnd();
    }

    /** One attribute and those nested in it; {@code values} only groups the items of a list. */
    private static void attribute(Xml xml, String outer, boolean ofTrace, Listener listener) {
        String type = xml.name();
        boolean group = type.equals("values");
        String own = group ? "" : xml.attribute("key");
        String key = outer.isEmpty() ? own : own.isEmpty() ? outer : outer + "." + own;
        if (!group && xml.hasAttribute("value")) {
            String value = xml.attribute("value");
            if (ofTrace) {
                listener.traceAttribute(type, key, value);
            } else {
                listener.eventAttribute(type, key, value);
            }
        }
        for (int at = xml.next(); at == XMLStreamConstants.START_ELEMENT; at = xml.next()) {
            attribute(xml, key, ofTrace, listener);
        }
    }
}
