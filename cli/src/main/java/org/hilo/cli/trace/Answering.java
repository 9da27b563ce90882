package org.hilo.cli.trace;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hilo.cli.answer.AlikePart;
import org.hilo.cli.answer.ConformPart;
import org.hilo.cli.answer.DiscoverPart;
import org.hilo.cli.answer.FeaturePart;
import org.hilo.cli.answer.FigurePart;
import org.hilo.cli.answer.FunnelPart;
import org.hilo.cli.answer.HandoffPart;
import org.hilo.cli.answer.MapPart;
import org.hilo.cli.answer.Model;
import org.hilo.cli.answer.Part;
import org.hilo.cli.answer.ProfilePart;
import org.hilo.cli.answer.PromiseParts;
import org.hilo.cli.answer.RemainingPart;
import org.hilo.cli.answer.RulePart;
import org.hilo.cli.answer.Selection;
import org.hilo.cli.answer.TimesParts;
import org.hilo.cli.answer.VariantPart;
import org.hilo.cli.read.Gathered;
import org.hilo.cli.terminal.ProgressLine;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Terminal;
import org.hilo.cli.terminal.Words;
import org.hilo.engine.Ending;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.Lens;
import org.hilo.engine.Question;
import org.hilo.engine.conform.Budget;
import org.hilo.engine.rule.Rules;
import org.jspecify.annotations.Nullable;

/** Asks what was asked of the events, one part after the other. */
final class Answering {
    /** So many ids show how ids look. */
    private static final int IDS_SHOWN = 3;

    private final Asked asked;
    private final Gathered gathered;
    private final Terminal terminal;
    private final Words words;
    private final InstantSource clock;
    private final ProgressLine line;

    Answering(Asked asked, Gathered gathered, Terminal terminal, Words words, InstantSource clock, ProgressLine line) {
        this.asked = asked;
        this.gathered = gathered;
        this.terminal = terminal;
        this.words = words;
        this.clock = clock;
        this.line = line;
    }

    /** @param withPage whether the figures of a page are needed, too */
    Answers answers(boolean withPage) {
        String lens = lens();
        line.begin(words.say("progress.sorting"));
        EventLog log = gathered.journeys(Lens.of(lens).ending(asked.ending()));
        checkNames(log);
        Selection selection = new Selection(
                asked.promises().isEmpty() ? log : log.with(asked.promises()),
                asked.filter(),
                lens,
                asked.endingText(),
                asked.level(),
                asked.levelName(),
                asked.where(),
                asked.zone());
        return answers(selection, withPage);
    }

    private Answers answers(Selection selection, boolean withPage) {
        MapPart map = step("progress.map", () -> MapPart.of(selection));
        VariantPart variants = step("progress.variants", () -> VariantPart.of(selection, asked.variants()));
        List<Part> parts = new ArrayList<>(List.of(map, variants));
        parts.add(step("progress.handoffs", () -> HandoffPart.of(selection, asked.causal())));
        parts.add(step("progress.promises", () -> PromiseParts.of(selection, asked.promises())));
        if (!asked.funnel().isEmpty()) {
            parts.add(step("progress.funnel", () -> FunnelPart.of(selection, asked.funnel(), asked.patience())));
        }
        if (!asked.times().isEmpty()) {
            parts.add(step("progress.times", () -> TimesParts.of(selection, asked.times())));
        }
        Model model = asked.model();
        if (model != null) {
            parts.add(step("progress.conform", () -> ConformPart.of(selection, model, budget())));
        }
        more(selection, parts);
        List<Part> ofPage =
                withPage ? List.of(step("progress.figures", () -> FigurePart.of(selection, map, variants))) : List.of();
        return new Answers(selection, gathered, map, ofPage, parts, clock.instant());
    }

    private void more(Selection selection, List<Part> parts) {
        Path bpmn = asked.discover();
        if (bpmn != null) {
            DiscoverPart found = step("progress.discover", () -> DiscoverPart.of(selection, asked.noise(), bpmn));
            found.write(words);
            parts.add(found);
        }
        if (asked.remaining()) {
            parts.add(step("progress.remaining", () -> RemainingPart.of(selection)));
        }
        Double deviations = asked.profile();
        if (deviations != null) {
            parts.add(step("progress.profile", () -> ProfilePart.of(selection, deviations)));
        }
        Rules rules = asked.rules();
        if (rules != null) {
            parts.add(step("progress.rules", () -> RulePart.of(selection, rules)));
        }
        String id = asked.like();
        if (id != null) {
            parts.add(step("progress.alike", () -> alike(selection, id)));
        }
        Path csv = asked.features();
        if (csv != null) {
            FeaturePart table = step("progress.features", () -> FeaturePart.of(selection, csv, words));
            table.write(words);
            parts.add(table);
        }
    }

    private <T> T step(String key, Supplier<T> work) {
        line.begin(words.say(key));
        return work.get();
    }

    private AlikePart alike(Selection selection, String id) {
        return AlikePart.of(selection, id).orElseThrow(() -> {
            List<String> some = selection.log().ask(Question.journeys(IDS_SHOWN), Filter.all()).entries().stream()
                    .map(entry -> entry.id())
                    .toList();
            return Stopped.usage(
                    words.say("unknown-journey", "id", id, "lens", selection.lens(), "known", String.join(", ", some)));
        });
    }

    private Budget budget() {
        Duration most = asked.budget();
        if (most == null) {
            return Budget.usual();
        }
        Instant deadline = clock.instant().plus(most);
        return Budget.usual().withStop(() -> !clock.instant().isBefore(deadline));
    }

    /** Names that would quietly give nothing are mistakes, except in filters, where they are told as remarks. */
    private void checkNames(EventLog log) {
        Mistakes mistakes = new Mistakes(words);
        List<String> known = log.activities();
        if (asked.ending() instanceof Ending.After after) {
            after.activities().forEach(activity -> check("--ending", activity, known, mistakes));
        }
        asked.funnel().forEach(activity -> check("--funnel", activity, known, mistakes));
        asked.times().forEach(times -> {
            check("--times", times.from(), known, mistakes);
            check("--times", times.to(), known, mistakes);
        });
        mistakes.stopIfAny();
    }

    private static void check(String option, String activity, List<String> known, Mistakes mistakes) {
        if (!known.contains(activity)) {
            mistakes.unknown(option, activity, known);
        }
    }

    /** The lens asked for, else the mapping's, else the type that most events refer to; a choice is said. */
    private String lens() {
        List<String> types = List.copyOf(gathered.report().referenceTypes().keySet());
        @Nullable String wanted = asked.lens();
        if (wanted != null && !types.contains(wanted)) {
            Mistakes mistakes = new Mistakes(words);
            mistakes.unknown("--lens", wanted, types);
            mistakes.stopIfAny();
        }
        if (wanted != null) {
            return wanted;
        }
        String first = types.getFirst();
        if (types.size() > 1) {
            terminal.say(words.say("lens-chosen", "lens", first, "known", String.join(", ", types)));
        }
        return first;
    }
}
