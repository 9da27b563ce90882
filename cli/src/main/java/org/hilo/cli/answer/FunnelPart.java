package org.hilo.cli.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Grid;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.engine.Question;
import org.hilo.engine.answer.Funnel;
import org.hilo.engine.answer.Funnel.Stage;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/** How far journeys come on a way, and what becomes of those that go no further. */
public final class FunnelPart implements Part {
    private final Funnel funnel;
    private final boolean isPatienceGiven;

    private FunnelPart(Funnel funnel, boolean isPatienceGiven) {
        this.funnel = funnel;
        this.isPatienceGiven = isPatienceGiven;
    }

    /** @param patience how long a journey may still go on; null for what was usual for those that did */
    public static FunnelPart of(Selection selection, List<String> way, @Nullable Duration patience) {
        Question<Funnel> question = patience == null ? Question.funnel(way) : Question.funnel(way, patience);
        return new FunnelPart(selection.ask(question), patience != null);
    }

    private Stage stage(int place) {
        return funnel.stages().get(place);
    }

    private int last() {
        return funnel.stages().size() - 1;
    }

    /** Of the journeys that began the way, the share that has come so far. */
    private @Nullable Estimate ofFirst(int place) {
        return Proportions.share(stage(place).reached(), stage(0).reached());
    }

    /** Of those at the stage before whose way on is decided, the share that went on: the open ones are no loss yet. */
    private @Nullable Estimate ofDecided(int place) {
        long wentOn = stage(place).reached();
        return Proportions.share(wentOn, wentOn + stage(place - 1).abandoned());
    }

    @Override
    public void text(Text text) {
        Words words = text.words();
        text.grid(words.say("text.funnel", "journeys", funnel.journeys()), grid(words));
        leavings(words).forEach(text::under);
    }

    private Grid grid(Words words) {
        Grid grid = new Grid(
                "lrrrrrr",
                words.say("text.activity"),
                words.say("text.reached"),
                words.say("text.of-first"),
                words.say("text.of-decided"),
                words.say("text.median"),
                words.say("text.still-open"),
                words.say("text.abandoned"));
        for (int i = 0; i < funnel.stages().size(); i++) {
            Stage stage = stage(i);
            boolean isLast = i == last();
            grid.row(
                    stage.activity(),
                    words.count(stage.reached()),
                    words.share(ofFirst(i)),
                    i == 0 ? "" : words.share(ofDecided(i)),
                    i == 0 ? "" : words.duration(stage.sincePrevious().medianSeconds()),
                    isLast ? "" : words.count(stage.open()),
                    isLast ? "" : words.count(stage.abandoned()));
        }
        return grid;
    }

    /** What came instead, and how long somebody may still go on, for each stage that journeys leave. */
    private List<String> leavings(Words words) {
        List<String> sentences = new ArrayList<>();
        for (Stage stage : funnel.stages().subList(0, last())) {
            if (stage.open() + stage.abandoned() > 0) {
                String instead = stage.instead().stream()
                        .map(c -> (c.name().isEmpty() ? words.say("text.nothing-more") : c.name()) + " "
                                + words.count(c.count()))
                        .collect(Collectors.joining(", "));
                sentences.add(words.say(
                        "text.leaving",
                        "activity",
                        stage.activity(),
                        "instead",
                        instead,
                        "patience",
                        words.duration(stage.patienceSeconds())));
            }
        }
        return sentences;
    }

    @Override
    public void json(Json json) {
        json.object("funnel", f -> {
            f.number("journeys", funnel.journeys()).flag("patience_given", isPatienceGiven);
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i <= last(); i++) {
                places.add(i);
            }
            f.list("stages", places, this::stage);
        });
    }

    private void stage(Json json, int place) {
        Stage stage = stage(place);
        json.text("activity", stage.activity())
                .number("reached", stage.reached())
                .number("open", stage.open())
                .number("abandoned", stage.abandoned())
                .estimate("share_of_first", ofFirst(place))
                .estimate("share_of_decided", place == 0 ? null : ofDecided(place))
                .number("patience_seconds", stage.patienceSeconds())
                .number("median_seconds", stage.sincePrevious().medianSeconds())
                .number("p90_seconds", stage.sincePrevious().p90Seconds())
                .list(
                        "instead",
                        stage.instead(),
                        (j, count) -> j.text("activity", count.name()).number("count", count.count()));
    }

    @Override
    public void page(Page page) {
        Words words = page.words();
        page.section("funnel", words.say("page.funnel"), () -> {
            page.rows(words.say("text.funnel", "journeys", funnel.journeys()), grid(words));
            page.list(leavings(words));
        });
    }

    @Override
    public List<String> findings(Words words) {
        if (stage(0).reached() == 0) {
            return List.of();
        }
        return List.of(words.say(
                "finding.funnel",
                "share",
                words.share(ofFirst(last())),
                "first",
                stage(0).activity(),
                "last",
                stage(last()).activity(),
                "n",
                stage(0).reached()));
    }

    @Override
    public List<String> computed(Words words) {
        return List.of(words.say(isPatienceGiven ? "computed.funnel.given" : "computed.funnel.usual"));
    }
}
