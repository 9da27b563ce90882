package org.hilo.cli.read;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hilo.cli.terminal.Words;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.Report;

/** What a read saw and refused, in sentences. */
public final class ReportText {

    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private ReportText(Words words) {
        this.words = words;
    }

    /**
     * One sentence a line; all but the first and the headings of refusals are set in by two blanks.
     *
     * @param refusals the first ones, with their lines
     */
    public static List<String> of(Report report, List<Refusal> refusals, Words words) {
        ReportText text = new ReportText(words);
        text.write(report);
        text.refusals(report, refusals);
        return List.copyOf(text.lines);
    }

    private void write(Report report) {
        lines.add(words.say(
                "report.read", "rows", report.rowsRead(), "events", report.accepted(), "period", period(report)));
        String zones = String.join(
                ", ",
                report.zones().entrySet().stream()
                        .map(e -> e.getKey() + " (" + words.count(e.getValue()) + ")")
                        .toList());
        if (report.zones().size() > 1) {
            lines.add(words.say("report.zones", "zones", zones));
        }
        count("report.duplicates", report.duplicates());
        count("report.identical", report.identical());
        count("report.ties", report.ties());
        count("report.out-of-order", report.outOfOrder());
        if (report.missingOwner() > 0 && report.missingOwner() < report.accepted()) {
            count("report.missing-owner", report.missingOwner());
        }
        count("report.not-happened", report.notHappened());
        count("report.lookup-misses", report.lookupMisses());
        count("report.gap", report.gapTimes());
        count("report.overlap", report.overlapTimes());
        count("report.future", report.futureTimes());
        count("report.ancient", report.ancientTimes());
        report.warnings()
                .forEach(w -> lines.add("  " + w.message(words.language())
                        + (w.count() > 1 ? " (" + words.count(w.count()) + "×)" : "")));
    }

    private void refusals(Report report, List<Refusal> refusals) {
        if (report.refusedCount() == 0) {
            return;
        }
        lines.add(words.say("report.refused", "count", report.refusedCount()));
        for (Refusal refusal : refusals) {
            String place = refusal.line() > 0 ? refusal.file() + ":" + refusal.line() : refusal.file();
            lines.add("  " + place + ": " + refusal.message(words.language()));
        }
        if (report.refusedCount() > Filling.REFUSALS_SHOWN) {
            report.refused().entrySet().stream()
                    .sorted(Comparator.comparingLong((Map.Entry<Reason, Long> e) -> -e.getValue()))
                    .forEach(e -> lines.add(
                            "  " + words.count(e.getValue()) + "× " + e.getKey().words(words.language())));
        }
    }

    private void count(String key, long count) {
        if (count > 0) {
            lines.add("  " + words.say(key, "count", count));
        }
    }

    private static String period(Report report) {
        if (report.first() == null || report.last() == null) {
            return "–";
        }
        DateTimeFormatter day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("UTC"));
        return day.format(report.first()) + " – " + day.format(report.last());
    }
}
