package org.hilo.cli.trace;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hilo.cli.answer.Selection;
import org.hilo.cli.answer.TimesPart.TimesBetween;
import org.hilo.cli.terminal.Words;
import org.hilo.engine.Ending;
import org.hilo.engine.Filter;
import org.hilo.engine.FilterProblem;
import org.hilo.engine.Level;
import org.hilo.engine.Promise;
import org.hilo.intake.mapping.LevelMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.PromiseMapping;
import org.jspecify.annotations.Nullable;

/** Reads what was asked from the options, beside the mapping; all mistakes are told at once. */
final class AskedReader {
    private static final int VARIANTS_MAX = 1_000_000;
    private static final int DEVIATIONS_MAX = 1_000;

    private final @Nullable Mapping mapping;
    private final ZoneId zone;
    private final Words words;
    private final Mistakes mistakes;

    private AskedReader(@Nullable Mapping mapping, Words words) {
        this.mapping = mapping;
        this.zone = mapping == null || mapping.settings().zone() == null
                ? ZoneOffset.UTC
                : mapping.settings().zone();
        this.words = words;
        this.mistakes = new Mistakes(words);
    }

    static Asked read(JourneyOptions journeys, QuestionOptions questions, @Nullable Mapping mapping, Words words) {
        return new AskedReader(mapping, words).read(journeys, questions);
    }

    private Asked read(JourneyOptions journeys, QuestionOptions questions) {
        String lens = journeys.lens() == null && mapping != null ? mapping.lens() : journeys.lens();
        String level = journeys.level() == null ? Selection.ACTIVITY : journeys.level();
        Ending ending = ending(journeys.ending());
        Asked asked = new Asked(
                lens,
                ending,
                journeys.ending(),
                level(level),
                level,
                filter(journeys.where()),
                journeys.where(),
                promises(),
                zone,
                variants(questions.variants()),
                isCausal(questions.handoffs()),
                funnel(questions.funnel()),
                duration("--patience", questions.patience()),
                times(questions.times()),
                questions.conform() == null ? null : ModelFile.read(questions.conform(), words),
                duration("--budget", questions.budget()),
                questions.discover(),
                number("--noise", questions.noise(), 0, 1, "allowed.noise"),
                questions.isRemaining(),
                profile(questions.profile()),
                questions.like(),
                questions.rules() == null ? null : RuleFile.read(questions.rules(), zone, words),
                questions.features());
        mistakes.stopIfAny();
        return asked;
    }

    private Ending ending(@Nullable String text) {
        if (text == null) {
            return Ending.never();
        }
        return EndingReader.read(text, zone).orElseGet(() -> {
            mistakes.value("--ending", text, "allowed.ending");
            return Ending.never();
        });
    }

    private Level level(String name) {
        if (name.equals(Selection.ACTIVITY)) {
            return Level.ACTIVITY;
        }
        if (name.equals(Selection.AREA)) {
            return Level.AREA;
        }
        List<LevelMapping> declared = mapping == null ? List.of() : mapping.levels();
        for (LevelMapping level : declared) {
            if (level.name().equals(name)) {
                Level.Rest rest =
                        switch (level.rest()) {
                            case KEPT -> Level.Rest.KEPT;
                            case LEFT_OUT -> Level.Rest.LEFT_OUT;
                        };
                return new Level.Mapped(name, level.nodeOfActivity(), rest);
            }
        }
        Set<String> known = new LinkedHashSet<>(List.of(Selection.ACTIVITY, Selection.AREA));
        declared.forEach(level -> known.add(level.name()));
        mistakes.unknown("--level", name, known);
        return Level.ACTIVITY;
    }

    private Filter filter(List<String> where) {
        List<Filter> all = new ArrayList<>();
        for (String text : where) {
            try {
                all.add(Filter.parse(text, zone));
            } catch (FilterProblem e) {
                mistakes.add("bad-filter", "filter", text, "problem", String.valueOf(e.getMessage()));
            }
        }
        return Filter.and(all);
    }

    private List<Promise> promises() {
        List<Promise> all = new ArrayList<>();
        for (PromiseMapping promise : mapping == null ? List.<PromiseMapping>of() : mapping.promises()) {
            all.add(
                    switch (promise.by()) {
                        case INSTANT -> Promise.byInstant(promise.name(), promise.due(), promise.delivered());
                        case DAY -> Promise.byDay(promise.name(), promise.due(), promise.delivered(), zone);
                    });
        }
        return all;
    }

    private boolean isCausal(String word) {
        if (!word.equals("causal") && !word.equals("direct")) {
            mistakes.value("--handoffs", word, "allowed.handoffs");
        }
        return word.equals("causal");
    }

    /** Several words are a name each; a single one is a list. */
    private List<String> funnel(List<String> written) {
        List<String> way = written.size() == 1 ? Names.split(written.getFirst(), ",") : written;
        if (way.size() == 1 || way.contains("")) {
            mistakes.value("--funnel", String.join(" ", written), "allowed.funnel");
        }
        return way;
    }

    private List<TimesBetween> times(List<String> written) {
        List<TimesBetween> all = new ArrayList<>();
        for (String text : written) {
            List<String> two = Names.split(text, "->");
            if (two.size() == 2 && !two.contains("")) {
                all.add(new TimesBetween(two.getFirst(), two.getLast()));
            } else {
                mistakes.value("--times", text, "allowed.times");
            }
        }
        return all;
    }

    private @Nullable Duration duration(String option, @Nullable String text) {
        Duration read = text == null ? null : Durations.read(text).orElse(null);
        if (text != null && read == null) {
            mistakes.value(option, text, "allowed.duration");
        }
        return read;
    }

    private @Nullable Double profile(@Nullable String text) {
        return text == null ? null : number("--profile", text, Double.MIN_VALUE, DEVIATIONS_MAX, "allowed.profile");
    }

    private int variants(String text) {
        return (int) Math.rint(number("--variants", text, 0, VARIANTS_MAX, "allowed.variants"));
    }

    private double number(String option, String text, double least, double most, String allowed) {
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like numbers that are out of range
        }
        mistakes.value(option, text, allowed);
        return most;
    }
}
