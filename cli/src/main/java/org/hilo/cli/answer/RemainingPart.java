package org.hilo.cli.answer;

import java.util.List;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Grid;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.engine.Question;
import org.hilo.engine.answer.Remaining;

/** How long journeys still took after each activity. */
public final class RemainingPart implements Part {
    private final Remaining remaining;

    private RemainingPart(Remaining remaining) {
        this.remaining = remaining;
    }

    public static RemainingPart of(Selection selection) {
        return new RemainingPart(selection.ask(Question.remaining()));
    }

    private static Grid grid(Remaining remaining, Words words) {
        Grid grid = new Grid(
                "lrrrr",
                words.say("text.activity"),
                words.say("text.count"),
                words.say("text.still-median"),
                words.say("text.still-mean"),
                words.say("text.still-interval"));
        remaining
                .activities()
                .forEach(after -> grid.row(
                        after.activity(),
                        words.count(after.count()),
                        words.duration(after.medianSeconds()),
                        words.duration(after.meanSeconds()),
                        Double.isNaN(after.lowSeconds())
                                ? "–"
                                : words.interval(
                                        words.duration(after.lowSeconds()), words.duration(after.highSeconds()))));
        return grid;
    }

    @Override
    public void text(Text text) {
        text.grid(text.say("text.remaining"), grid(remaining, text.words()));
        text.under(text.say("text.remaining.over"));
    }

    @Override
    public void json(Json json) {
        json.list(
                "remaining",
                remaining.activities(),
                (j, after) -> j.text("activity", after.activity())
                        .number("count", after.count())
                        .number("median_seconds", after.medianSeconds())
                        .number("mean_seconds", after.meanSeconds())
                        .number("low_seconds", after.lowSeconds())
                        .number("high_seconds", after.highSeconds())
                        .number("error", after.error()));
    }

    @Override
    public void page(Page page) {
        page.section("remaining", page.say("text.remaining"), () -> {
            page.rows(page.say("page.remaining"), grid(remaining, page.words()));
            page.note(page.say("text.remaining.over"));
        });
    }

    @Override
    public List<String> computed(Words words) {
        return List.of(words.say("computed.remaining"));
    }
}
