package org.hilo.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/**
 * A generated log of loan applications of the size and shape of the BPI Challenge of 2012: 13,087 traces with amount and
 * date, 262,200 events of four attributes, times of Amsterdam. The same every time.
 */
final class LoanLog {

    static final int TRACES = 13_087;
    static final int EVENTS = 262_200;

    private static final String[] STATES = {
        "A_SUBMITTED",
        "A_PARTLYSUBMITTED",
        "A_PREACCEPTED",
        "A_ACCEPTED",
        "A_FINALIZED",
        "A_REGISTERED",
        "A_APPROVED",
        "A_ACTIVATED",
        "A_DECLINED",
        "A_CANCELLED",
        "O_SELECTED",
        "O_CREATED",
        "O_SENT",
        "O_SENT_BACK",
        "O_ACCEPTED",
        "O_CANCELLED",
        "O_DECLINED"
    };
    private static final String[] WORK = {
        "W_Completeren aanvraag",
        "W_Nabellen offertes",
        "W_Valideren aanvraag",
        "W_Wijzigen contractgegevens",
        "W_Afhandelen leads",
        "W_Nabellen incomplete dossiers",
        "W_Beoordelen fraude"
    };
    private static final String[] STEPS = {"COMPLETE", "START", "SCHEDULE"};
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneId.of("Europe/Amsterdam"));
    private static final long START_MILLIS =
            Instant.parse("2011-09-30T22:38:44.546Z").toEpochMilli();
    private static final long BETWEEN_TRACES_MILLIS = 1_050_000;

    private final SplittableRandom random = new SplittableRandom(2012);
    private final Writer out;

    private LoanLog(Writer out) {
        this.out = out;
    }

    /** The file, generated unless it is there already. */
    static Path file(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("loans.xes");
        if (!Files.exists(file)) {
            Path unfinished = file.resolveSibling("loans.xes.part");
            try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
                new LoanLog(out).write();
            }
            Files.move(unfinished, file);
        }
        return file;
    }

    private void write() throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8" ?>
                <!-- made up, of the size and shape of a real log -->
                <log xes.version="1.0" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
                  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
                  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
                  <global scope="event">
                    <string key="concept:name" value="UNKNOWN"/>
                    <date key="time:timestamp" value="1970-01-01T00:00:00.000+01:00"/>
                  </global>
                  <classifier name="Activity classifier" keys="concept:name lifecycle:transition"/>
                """);
        int left = EVENTS;
        for (int trace = 0; trace < TRACES; trace++) {
            int tracesAfter = TRACES - trace - 1;
            int mean = left / (tracesAfter + 1);
            int events = tracesAfter == 0 ? left : 3 + random.nextInt(Math.max(1, 2 * (mean - 3) + 1));
            trace(trace, events);
            left -= events;
        }
        out.write("</log>\n");
    }

    private void trace(int number, int events) throws IOException {
        long millis = START_MILLIS + number * BETWEEN_TRACES_MILLIS + random.nextInt(1_000_000);
        out.write("  <trace>\n");
        attribute("    ", "date", "REG_DATE", time(millis));
        attribute("    ", "string", "concept:name", String.valueOf(173_688 + 3 * number));
        attribute("    ", "string", "AMOUNT_REQ", String.valueOf(500 * (1 + random.nextInt(100))));
        for (int event = 0; event < events; event++) {
            boolean work = event > 1 && random.nextInt(100) < 65;
            String activity =
                    event < 2 ? STATES[event] : work ? WORK[random.nextInt(WORK.length)] : STATES[random.nextInt(17)];
            out.write("    <event>\n");
            attribute("      ", "string", "org:resource", String.valueOf(10_000 + 18 * random.nextInt(69)));
            attribute("      ", "string", "lifecycle:transition", work ? STEPS[random.nextInt(3)] : STEPS[0]);
            attribute("      ", "string", "concept:name", activity);
            attribute("      ", "date", "time:timestamp", time(millis));
            out.write("    </event>\n");
            long mean = random.nextInt(4) == 0 ? 40_000_000 : 60_000;
            millis += (long) (-Math.log(1 - random.nextDouble()) * mean);
        }
        out.write("  </trace>\n");
    }

    private static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }

    private void attribute(String indent, String type, String key, String value) throws IOException {
        out.write(indent + "<" + type + " key=\"" + key + "\" value=\"" + value + "\"/>\n");
    }
}
