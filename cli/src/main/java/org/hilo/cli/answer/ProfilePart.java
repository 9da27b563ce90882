package org.hilo.cli.answer;

import java.util.List;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Grid;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.engine.Question;
import org.hilo.engine.answer.TemporalProfile;
import org.hilo.engine.answer.TemporalProfile.Pair;
import org.hilo.statistics.Proportions;

/** Which times between activities are usual, and how often they are not. */
public final class ProfilePart implements Part {
    private final TemporalProfile profile;
    private final double deviations;

    private ProfilePart(TemporalProfile profile, double deviations) {
        this.profile = profile;
        this.deviations = deviations;
    }

    /** @param deviations from so many standard deviations on a time is unusual */
    public static ProfilePart of(Selection selection, double deviations) {
        return new ProfilePart(selection.ask(Question.profile(deviations)), deviations);
    }

    private String sentence(Words words) {
        return words.say(
                "text.unusual",
                "share",
                words.share(Proportions.share(profile.unusualJourneys(), profile.journeys())),
                "n",
                profile.journeys(),
                "deviations",
                words.number(deviations, 1));
    }

    private Grid grid(Words words) {
        Grid grid = new Grid(
                "llrrrr",
                words.say("text.from"),
                words.say("text.to"),
                words.say("text.count"),
                words.say("text.usual"),
                words.say("text.spread"),
                words.say("text.unusual-times"));
        for (Pair pair : profile.pairs()) {
            if (pair.unusual() > 0) {
                grid.row(
                        pair.from(),
                        pair.to(),
                        words.count(pair.count()),
                        words.duration(pair.meanSeconds()),
                        words.duration(pair.deviationSeconds()),
                        words.count(pair.unusual()));
            }
        }
        return grid;
    }

    @Override
    public void text(Text text) {
        text.grid(text.say("text.profile"), grid(text.words()));
        text.under(sentence(text.words()));
    }

    @Override
    public void json(Json json) {
        json.object(
                "profile",
                p -> p.number("deviations", deviations)
                        .number("journeys", profile.journeys())
                        .number("unusual_journeys", profile.unusualJourneys())
                        .list(
                                "pairs",
                                profile.pairs(),
                                (j, pair) -> j.text("from", pair.from())
                                        .text("to", pair.to())
                                        .number("count", pair.count())
                                        .number("mean_seconds", pair.meanSeconds())
                                        .number("deviation_seconds", pair.deviationSeconds())
                                        .number("unusual", pair.unusual())));
    }

    @Override
    public void page(Page page) {
        page.section("profile", page.say("text.profile"), () -> {
            page.paragraph(sentence(page.words()));
            page.rows(page.say("page.profile"), grid(page.words()));
        });
    }

    @Override
    public List<String> computed(Words words) {
        return List.of(words.say("computed.profile", "steps", TemporalProfile.MOST_STEPS_APART));
    }
}
