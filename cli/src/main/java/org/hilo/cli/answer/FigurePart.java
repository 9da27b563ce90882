package org.hilo.cli.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Html;
import org.hilo.cli.write.Page;
import org.hilo.engine.Days;
import org.hilo.engine.Filter;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Group;
import org.hilo.engine.Question;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Means;
import org.hilo.statistics.Summary;
import org.jspecify.annotations.Nullable;

/** The few figures that a page begins with. */
public final class FigurePart implements Part {
    private final Selection selection;
    private final FlowMap flow;
    private final long variants;
    private final Days days;
    private final Group scored;

    private FigurePart(Selection selection, FlowMap flow, long variants, Days days, Group scored) {
        this.selection = selection;
        this.flow = flow;
        this.variants = variants;
        this.days = days;
        this.scored = scored;
    }

    public static FigurePart of(Selection selection, MapPart map, VariantPart variants) {
        return new FigurePart(
                selection,
                map.flow(),
                variants.total(),
                selection.ask(Question.days(selection.zone())),
                selection.ask(Question.scoreSplit(Filter.all())).with());
    }

    @Override
    public void page(Page page) {
        Words words = page.words();
        Html html = page.html();
        html.open("dl", "class", "figures");
        figure(html, words.say("page.figure.journeys"), words.count(flow.journeys()), ofAll(words));
        figure(html, words.say("page.figure.events"), words.count(flow.events()), period(words));
        figure(html, words.say("page.figure.variants"), words.count(variants), null);
        Estimate score = score();
        if (score != null) {
            figure(
                    html,
                    words.say("page.figure.score"),
                    words.score(score.value()) + " "
                            + words.interval(words.score(score.low()), words.score(score.high())),
                    words.say("page.figure.n", "n", score.n()));
        }
        html.close("dl");
    }

    private static void figure(Html html, String name, String value, @Nullable String below) {
        html.open("div").text("dt", name).open("dd").text("b", value);
        if (below != null) {
            html.text("span", below);
        }
        html.close("dd").close("div");
    }

    private @Nullable String ofAll(Words words) {
        int all = selection.log().journeyCount();
        return flow.journeys() == all ? null : words.say("page.figure.of-all", "all", all);
    }

    private @Nullable String period(Words words) {
        List<Days.Day> all = days.days();
        return all.isEmpty()
                ? null
                : day(all.getFirst().date(), words) + " – " + day(all.getLast().date(), words);
    }

    private static String day(LocalDate date, Words words) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.language())
                .format(date);
    }

    private @Nullable Estimate score() {
        return scored.scores() < 2 ? null : Means.mean(new Summary(scored.scores(), scored.mean(), scored.variance()));
    }
}
