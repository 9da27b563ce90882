package org.hilo.cli.answer;

import java.util.List;
import java.util.Optional;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Grid;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.engine.Journey;
import org.hilo.engine.Question;
import org.hilo.engine.Step;
import org.hilo.engine.answer.Alike;

/** The journeys most like one of them. */
public final class AlikePart implements Part {
    /** So many that somebody looks at each. */
    private static final int MOST = 10;

    private final Alike alike;
    private final List<String> activities;
    private final Selection selection;

    private AlikePart(Alike alike, List<String> activities, Selection selection) {
        this.alike = alike;
        this.activities = activities;
        this.selection = selection;
    }

    /** Empty when no journey has this id. */
    public static Optional<AlikePart> of(Selection selection, String id) {
        Optional<Journey> journey = selection.log().journey(id);
        return journey.map(known -> new AlikePart(
                selection.ask(Question.like(id, MOST)),
                known.steps().stream().map(Step::activity).toList(),
                selection));
    }

    private String title(Words words) {
        return words.say("text.alike", "id", alike.id());
    }

    private Grid grid(Words words) {
        Grid grid = new Grid(
                "lrrrr",
                words.say("text.journey"),
                words.say("text.likeness"),
                words.say("text.changes"),
                words.say("text.steps"),
                words.say("text.began"));
        alike.entries()
                .forEach(entry -> grid.row(
                        entry.id(),
                        words.percent(entry.likeness()),
                        words.count(entry.changes()),
                        words.count(entry.steps()),
                        words.day(entry.start(), selection.zone())));
        return grid;
    }

    @Override
    public void text(Text text) {
        text.grid(title(text.words()), grid(text.words()));
        text.under(String.join(" → ", activities));
    }

    @Override
    public void json(Json json) {
        json.object(
                "alike",
                a -> a.text("id", alike.id())
                        .texts("activities", activities)
                        .list(
                                "journeys",
                                alike.entries(),
                                (j, entry) -> j.text("id", entry.id())
                                        .number("likeness", entry.likeness())
                                        .number("changes", entry.changes())
                                        .number("steps", entry.steps())
                                        .text("start", entry.start().toString())
                                        .text("end", entry.end().toString())));
    }

    @Override
    public void page(Page page) {
        page.section("alike", title(page.words()), () -> {
            page.note(String.join(" → ", activities));
            page.rows(page.say("page.alike"), grid(page.words()));
        });
    }

    @Override
    public List<String> computed(Words words) {
        return List.of(words.say("computed.alike"));
    }
}
