package org.hilo.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hilo.engine.EventTable;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.InputFile;
import org.hilo.intake.Intake;
import org.hilo.intake.Progress;
import org.hilo.intake.ReadOptions;
import org.hilo.intake.Refusal;
import org.hilo.intake.Sink;

/** A log in XES read by the product's own door, beside the JDK's parser that only counts attributes. */
final class XesReading {

    private static final int ROUNDS = 15;

    private XesReading() {}

    /** Reads the log once and says how many events there were. */
    private interface Way {
        long read() throws IOException, XMLStreamException;
    }

    static void measure(Path scratch, Results results) throws IOException {
        Path log = LoanLog.file(scratch);
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("bare StAX pass of the JDK", () -> barePass(log));
        ways.put("XES → events, into nothing", () -> events(log, false));
        ways.put("XES → events with ids, into nothing", () -> events(log, true));
        ways.put(
                "XES → event table",
                () -> Loaded.table(log, null, EventTable::new).size());
        Map<String, Double> fastest = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                fastest.merge(way.getKey(), seconds(way.getValue()), Math::min);
            }
        }
        String size = String.format(
                Locale.ROOT,
                "%,d events, %,d traces, %.1f MB, fastest of %d",
                LoanLog.EVENTS,
                LoanLog.TRACES,
                Files.size(log) / 1e6,
                ROUNDS);
        fastest.forEach((name, seconds) -> results.add(Finding.of("xes: " + name, seconds, "s")
                .detail(size)
                .budget(name.startsWith("bare") ? "" : "≤ 0.8 s")));
    }

    private static double seconds(Way way) throws IOException {
        long start = System.nanoTime();
        long events;
        try {
            events = way.read();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        if (events != LoanLog.EVENTS) {
            throw new IllegalStateException("the log has " + LoanLog.EVENTS + " events, read were " + events);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long barePass(Path log) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long events = 0;
        long attributes = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(log))) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    events += reader.getLocalName().equals("event") ? 1 : 0;
                    attributes += reader.getAttributeCount();
                }
            }
        }
        if (attributes < 4 * events) {
            throw new IllegalStateException("events have four attributes, read were " + attributes);
        }
        return events;
    }

    private static long events(Path log, boolean ids) {
        Counting sink = new Counting();
        new Intake(InstantSource.system())
                .read(InputFile.of(log), null, new ReadOptions(false, ids), sink, Progress.NONE);
        return sink.events;
    }

    private static final class Counting implements Sink {
        private long events;

        @Override
        public void accept(IncomingEvent event) {
            events++;
        }

        @Override
        public void refuse(Refusal refusal) {
            throw new IllegalStateException("the log has no wrong event: " + refusal);
        }
    }
}
