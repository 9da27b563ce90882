package org.hilo.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.hilo.engine.Edge;
import org.hilo.engine.Handoff;
import org.hilo.engine.Node;
import org.hilo.engine.PromiseOutcome;
import org.hilo.engine.Scores;
import org.hilo.engine.Variant;

/** Writes answers as aligned tables for people. */
final class TextAnswer {

    /** A screen; the JSON has all. */
    private static final int ROWS_MAX = 25;

    private final Words words;
    private final PrintStream out;

    TextAnswer(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    void write(Answers answers) {
        out.println(words.say(
                "text.summary",
                "journeys",
                answers.flow().journeys(),
                "events",
                answers.flow().events(),
                "lens",
                answers.lens()));
        activities(answers);
        edges(answers.flow().edges());
        variants(answers);
        handoffs(answers);
        answers.promises().forEach(this::promise);
    }

    private void title(String key, int shown, int all) {
        out.println();
        out.println(words.say(key) + (shown < all ? " " + words.say("text.first", "shown", shown, "all", all) : ""));
    }

    private void activities(Answers answers) {
        List<Node> nodes = answers.flow().nodes().stream()
                .sorted(Comparator.comparingLong(Node::count).reversed())
                .limit(ROWS_MAX)
                .toList();
        title("text.activities", nodes.size(), answers.flow().nodes().size());
        TextTable table = new TextTable(
                "lrrrr",
                words.say("text.activity"),
                words.say("text.count"),
                words.say("text.journeys"),
                words.say("text.starts"),
                words.say("text.ends"));
        nodes.forEach(n -> table.row(
                n.activity(),
                words.count(n.count()),
                words.count(n.journeys()),
                words.count(n.starts()),
                words.count(n.ends())));
        table.print(out);
    }

    private void edges(List<Edge> all) {
        List<Edge> edges = all.stream()
                .sorted(Comparator.comparingLong(Edge::count).reversed())
                .limit(ROWS_MAX)
                .toList();
        title("text.edges", edges.size(), all.size());
        TextTable table = new TextTable(
                "llrrr",
                words.say("text.from"),
                words.say("text.to"),
                words.say("text.count"),
                words.say("text.median"),
                words.say("text.p90"));
        edges.forEach(e -> table.row(
                e.from(),
                e.to(),
                words.count(e.count()),
                words.duration(e.waiting().medianSeconds()),
                words.duration(e.waiting().p90Seconds())));
        table.print(out);
    }

    private void variants(Answers answers) {
        List<Variant> top = answers.variants().top();
        if (top.isEmpty()) {
            return;
        }
        out.println();
        out.println(words.say(
                "text.variants", "shown", top.size(), "all", answers.variants().total()));
        for (Variant variant : top) {
            String share = words.percent(variant.count(), answers.variants().journeys());
            out.printf(
                    "  %9s  %7s  %s%n", words.count(variant.count()), share, String.join(" → ", variant.activities()));
        }
    }

    private void handoffs(Answers answers) {
        List<Handoff> known = answers.handoffs().known();
        if (known.isEmpty()) {
            return;
        }
        List<Handoff> handoffs = known.stream().limit(ROWS_MAX).toList();
        title("text.handoffs", handoffs.size(), known.size());
        TextTable table = new TextTable(
                "llrrr",
                words.say("text.from"),
                words.say("text.to"),
                words.say("text.count"),
                words.say("text.median"),
                words.say("text.ping-pong"));
        handoffs.forEach(h -> table.row(
                h.from(),
                h.to(),
                words.count(h.count()),
                words.duration(h.waiting().medianSeconds()),
                words.count(h.pingPong())));
        table.print(out);
        if (answers.handoffs().stepsWithoutArea() > 0) {
            out.println("  "
                    + words.say(
                            "text.without-area",
                            "count",
                            answers.handoffs().stepsWithoutArea(),
                            "steps",
                            answers.handoffs().steps()));
        }
    }

    private void promise(PromiseOutcome promise) {
        out.println();
        out.println(words.say("text.promise", "name", promise.name(), "made", promise.made()));
        TextTable table = new TextTable(
                "lrrrr",
                "",
                words.say("text.journeys"),
                words.say("text.share"),
                words.say("text.scores"),
                words.say("text.mean"));
        outcome(table, "text.kept", promise.kept(), promise.made(), promise.keptScores());
        outcome(table, "text.late", promise.late(), promise.made(), promise.lateScores());
        outcome(table, "text.never", promise.never(), promise.made(), promise.neverScores());
        table.print(out);
        if (promise.open() > 0) {
            out.println("  " + words.say("text.open", "count", promise.open()));
        }
    }

    private void outcome(TextTable table, String key, long count, long made, Scores scores) {
        table.row(
                words.say(key),
                words.count(count),
                words.percent(count, made),
                words.count(scores.n()),
                words.score(scores.mean()));
    }
}
