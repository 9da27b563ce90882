package org.hilo.cli.answer;

import java.util.List;
import java.util.function.ToLongFunction;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.engine.Question;
import org.hilo.engine.answer.TimesTo;
import org.hilo.engine.answer.TimesTo.Sample;
import org.hilo.statistics.survival.Durations;
import org.hilo.statistics.survival.QuantileTime;
import org.hilo.statistics.survival.SurvivalCurve;
import org.hilo.statistics.survival.SurvivalQuantile;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes from one activity to another, with those still on their way: the curve of Kaplan and Meier (1958).
 * It takes being open for saying nothing about the time still to come.
 */
public final class TimesPart implements Part {
    private static final double MOST = 0.9;

    private final TimesBetween asked;
    private final TimesTo times;
    private final @Nullable SurvivalCurve curve;

    private TimesPart(TimesBetween asked, TimesTo times, @Nullable SurvivalCurve curve) {
        this.asked = asked;
        this.times = times;
        this.curve = curve;
    }

    /** Two activities: from the one to the other. */
    public record TimesBetween(String from, String to) {}

    static TimesPart of(Selection selection, TimesBetween asked) {
        TimesTo times = selection.ask(Question.timesTo(asked.from(), asked.to(), List.of()));
        double[] seconds = times.samples().stream().mapToDouble(Sample::seconds).toArray();
        return new TimesPart(
                asked,
                times,
                SurvivalCurve.of(
                        Durations.counted(seconds, counts(times, Sample::reached), counts(times, Sample::open))));
    }

    private static long[] counts(TimesTo times, ToLongFunction<Sample> part) {
        return times.samples().stream().mapToLong(part).toArray();
    }

    private long sum(ToLongFunction<Sample> part) {
        return times.samples().stream().mapToLong(part).sum();
    }

    @Override
    public void text(Text text) {
        text.heading(title(text.words()));
        sentences(text.words()).forEach(text::under);
    }

    private String title(Words words) {
        return words.say("text.times", "from", asked.from(), "to", asked.to());
    }

    private List<String> sentences(Words words) {
        SurvivalCurve known = curve;
        if (known == null) {
            return List.of(words.say("text.times.none", "from", asked.from()));
        }
        return List.of(
                words.say(
                        "text.times.n",
                        "journeys",
                        times.journeys(),
                        "reached",
                        sum(Sample::reached),
                        "open",
                        sum(Sample::open)),
                sentence(words, "text.times.half", known.median()),
                sentence(words, "text.times.most", known.quantile(MOST)));
    }

    private static String sentence(Words words, String key, SurvivalQuantile quantile) {
        String interval = words.interval(time(words, quantile.low()), time(words, quantile.high()));
        return switch (quantile.value()) {
            case QuantileTime.Reached(var seconds) ->
                words.say(key, "time", words.duration(seconds), "interval", interval);
            case QuantileTime.NotReached(var watched) ->
                words.say(key + ".not-reached", "watched", words.duration(watched), "interval", interval);
        };
    }

    private static String time(Words words, QuantileTime time) {
        return switch (time) {
            case QuantileTime.Reached(var seconds) -> words.duration(seconds);
            case QuantileTime.NotReached(var watched) -> words.say("text.not-reached");
        };
    }

    @Override
    public void json(Json json) {
        json.text("from", asked.from())
                .text("to", asked.to())
                .number("journeys", times.journeys())
                .number("reached", sum(Sample::reached))
                .number("open", sum(Sample::open));
        if (curve == null) {
            json.none("median").none("p90").none("watched_until_seconds");
        } else {
            quantile(json, "median", curve.median());
            quantile(json, "p90", curve.quantile(MOST));
            json.number("watched_until_seconds", curve.watchedUntil());
        }
        json.number("error", times.error());
    }

    private static void quantile(Json json, String name, SurvivalQuantile quantile) {
        json.object(
                name,
                j -> j.number("seconds", seconds(quantile.value()))
                        .number("low_seconds", seconds(quantile.low()))
                        .number("high_seconds", seconds(quantile.high())));
    }

    /** What is not reached is no number. */
    private static double seconds(QuantileTime time) {
        return switch (time) {
            case QuantileTime.Reached(var seconds) -> seconds;
            case QuantileTime.NotReached(var watched) -> Double.NaN;
        };
    }

    @Override
    public void page(Page page) {
        page.heading(title(page.words()));
        page.list(sentences(page.words()));
    }

    /** By which share of itself a time may be wrong at most. */
    double error() {
        return times.error();
    }
}
