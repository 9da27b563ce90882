package org.hilo.cli.answer;

import java.util.List;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Grid;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.drawing.PromiseBar;
import org.hilo.engine.Promise;
import org.hilo.engine.PromiseOutcome;
import org.hilo.engine.Question;
import org.hilo.engine.Scores;
import org.hilo.statistics.Difference;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Means;
import org.hilo.statistics.Proportions;
import org.hilo.statistics.Summary;
import org.jspecify.annotations.Nullable;

/** What became of one promise, within {@link PromiseParts}. Shares are those of promises whose time has come; the open ones may still be kept. */
final class PromisePart implements Part {
    private static final double BAR_WIDTH = 560;

    private final PromiseOutcome outcome;

    private PromisePart(PromiseOutcome outcome) {
        this.outcome = outcome;
    }

    static PromisePart of(Selection selection, Promise promise) {
        return new PromisePart(selection.ask(Question.promise(promise)));
    }

    private long due() {
        return outcome.made() - outcome.open();
    }

    private long missed() {
        return outcome.never() - outcome.open();
    }

    @Override
    public void text(Text text) {
        text.heading(title(text.words()));
        text.rows(grid(text.words()));
        if (outcome.open() > 0) {
            text.under(text.say("text.open", "count", outcome.open()));
        }
        if (outcome.late() > 0) {
            text.under(delay(text.words()));
        }
    }

    private String title(Words words) {
        return words.say("text.promise", "name", outcome.name(), "made", outcome.made());
    }

    private String delay(Words words) {
        return words.say("text.delay", "delay", words.duration(outcome.medianDelaySeconds()));
    }

    private Grid grid(Words words) {
        Grid grid = new Grid(
                "lrrrr",
                words.say("text.outcome"),
                words.say("text.count"),
                words.say("text.share-of-due"),
                words.say("text.scores"),
                words.say("text.mean"));
        row(grid, words, "text.kept", outcome.kept(), outcome.keptScores());
        row(grid, words, "text.late", outcome.late(), outcome.lateScores());
        row(grid, words, "text.never", missed(), outcome.neverScores());
        return grid;
    }

    private void row(Grid grid, Words words, String key, long count, Scores scores) {
        Estimate mean = Means.mean(summary(scores));
        grid.row(
                words.say(key),
                words.count(count),
                words.share(Proportions.share(count, due())),
                words.count(scores.n()),
                mean == null
                        ? words.score(scores.mean())
                        : words.score(scores.mean()) + " "
                                + words.interval(words.score(mean.low()), words.score(mean.high())));
    }

    private static Summary summary(Scores scores) {
        return scores.n() == 0
                ? Summary.EMPTY
                : new Summary(scores.n(), scores.mean(), Double.isFinite(scores.variance()) ? scores.variance() : 0);
    }

    @Override
    public void json(Json json) {
        json.text("name", outcome.name())
                .number("made", outcome.made())
                .number("kept", outcome.kept())
                .number("late", outcome.late())
                .number("never", outcome.never())
                .number("open", outcome.open())
                .estimate("kept_share", Proportions.share(outcome.kept(), due()))
                .number("median_delay_seconds", outcome.medianDelaySeconds())
                .object("scores", j -> {
                    scores(j, "kept", outcome.keptScores());
                    scores(j, "late", outcome.lateScores());
                    scores(j, "never", outcome.neverScores());
                });
    }

    private static void scores(Json json, String name, Scores scores) {
        json.object(name, j -> j.number("n", scores.n()).number("mean", scores.mean()));
    }

    @Override
    public void page(Page page) {
        Words words = page.words();
        page.heading(title(words));
        if (due() > 0) {
            page.html()
                    .open("div", "class", "bar")
                    .raw(PromiseBar.svg(outcome.kept(), outcome.late(), missed(), BAR_WIDTH))
                    .close("div");
        }
        page.rows(title(words), grid(words));
        if (outcome.open() > 0) {
            page.note(words.say("text.open", "count", outcome.open()));
        }
        if (outcome.late() > 0) {
            page.note(delay(words));
        }
    }

    @Override
    public List<String> findings(Words words) {
        long broken = outcome.late() + missed();
        if (due() == 0 || broken == 0) {
            return List.of();
        }
        String finding = words.say(
                "finding.promise",
                "name",
                outcome.name(),
                "share",
                words.share(Proportions.share(broken, due())),
                "due",
                due());
        Difference cost = lateDifference();
        return List.of(
                cost == null || !cost.excludesZero() || cost.value() > 0
                        ? finding
                        : finding + " "
                                + words.say(
                                        "finding.promise.score",
                                        "points",
                                        words.score(-cost.value()),
                                        "interval",
                                        words.interval(words.score(-cost.high()), words.score(-cost.low()))));
    }

    /** Mean score of the late ones less that of the kept ones. */
    private @Nullable Difference lateDifference() {
        return Means.difference(summary(outcome.lateScores()), summary(outcome.keptScores()));
    }
}
