package org.hilo.cli.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Grid;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.engine.EventLog;
import org.hilo.engine.Question;
import org.hilo.engine.answer.DesignAnswer;
import org.hilo.engine.answer.DesignAnswer.Late;
import org.hilo.engine.conform.Budget;
import org.hilo.engine.conform.Conformance;
import org.hilo.engine.conform.Conformity;
import org.hilo.engine.conform.Conformity.DeviationCount;
import org.hilo.engine.conform.Deviation.Kind;
import org.hilo.engine.conform.EscapingEdges;
import org.hilo.engine.conform.Precision;
import org.hilo.engine.conform.Replay;
import org.hilo.engine.conform.Replayed;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.model.Sequences;
import org.hilo.intake.mapping.Nearest;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/** How journeys keep to a model. Figures speak of the journeys whose sequence was solved; the others are counted. */
public final class ConformPart implements Part {

    /**
     * What only nets have.
     *
     * @param replayed tokens played
     * @param precision how much more the net allows
     */
    private record OfNet(Replayed replayed, EscapingEdges precision) {}

    private final Model model;
    private final Conformity conformity;
    private final long keeping;
    private final List<Late> late;
    private final @Nullable OfNet ofNet;
    private final List<Remark> remarks;

    private ConformPart(
            Model model,
            Conformity conformity,
            long keeping,
            List<Late> late,
            @Nullable OfNet ofNet,
            List<Remark> remarks) {
        this.model = model;
        this.conformity = conformity;
        this.keeping = keeping;
        this.late = late;
        this.ofNet = ofNet;
        this.remarks = List.copyOf(remarks);
    }

    public static ConformPart of(Selection selection, Model model, Budget budget) {
        return switch (model) {
            case Model.Design design -> {
                DesignAnswer answer = selection.ask(Question.design(design.journey(), budget));
                Set<String> counted = new HashSet<>();
                design.journey().touchpoints().stream()
                        .map(Touchpoint::activities)
                        .forEach(counted::addAll);
                yield new ConformPart(
                        model,
                        answer.conformity(),
                        answer.keeping(),
                        answer.late(),
                        null,
                        unknown(counted, selection.log()));
            }
            case Model.Net net -> {
                Sequences sequences = selection.ask(Question.sequences());
                Conformity conformity = Conformance.of(net.net()).check(sequences, budget);
                OfNet ofNet = new OfNet(
                        Replay.of(net.net()).run(sequences),
                        Precision.of(net.net()).run(sequences));
                Set<String> labels = new HashSet<>();
                net.net().transitions().forEach(transition -> {
                    String activity = transition.activity();
                    if (activity != null) {
                        labels.add(activity);
                    }
                });
                List<Remark> remarks = unknown(labels, selection.log());
                net.notes().forEach(note -> remarks.add(Remark.of("remark.model-note", "note", note)));
                yield new ConformPart(model, conformity, conformity.fitting(), List.of(), ofNet, remarks);
            }
        };
    }

    /** Activities of the model that no event bears: it can never be kept to where it needs them. */
    private static List<Remark> unknown(Set<String> wanted, EventLog log) {
        List<String> known = log.activities();
        List<Remark> remarks = new ArrayList<>();
        wanted.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> remarks.add(Nearest.to(name, known)
                        .map(near -> Remark.of("remark.model-near", "activity", name, "nearest", near))
                        .orElse(Remark.of("remark.model", "activity", name))));
        return remarks;
    }

    private @Nullable Estimate keepingShare() {
        return Proportions.share(keeping, conformity.solved());
    }

    @Override
    public void text(Text text) {
        Words words = text.words();
        text.heading(title(words));
        figures(words).forEach(text::under);
        if (!conformity.deviations().isEmpty()) {
            text.grid(words.say("text.deviations"), deviations(words));
        }
        if (!late.isEmpty()) {
            text.grid(words.say("text.late-touchpoints"), late(words));
        }
    }

    private String title(Words words) {
        return words.say("text.conform", "name", model.name());
    }

    private List<String> figures(Words words) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("text.keeping", "share", words.share(keepingShare()), "n", conformity.solved()));
        sentences.add(words.say(
                "text.fitness",
                "journeys",
                words.number(conformity.traceFitness(), 3),
                "log",
                words.number(conformity.moveFitness(), 3)));
        if (conformity.unsolved() > 0) {
            sentences.add(words.say("text.unsolved", "count", conformity.unsolved()));
        }
        if (ofNet != null) {
            sentences.add(words.say(
                    "text.replay",
                    "fitness",
                    words.number(ofNet.replayed().total().fitness(), 3),
                    "share",
                    words.share(Proportions.share(
                            ofNet.replayed().fitting(), ofNet.replayed().journeys()))));
            sentences.add(words.say(
                    ofNet.precision().isExact() ? "text.precision" : "text.precision.rough",
                    "precision",
                    words.number(ofNet.precision().precision(), 3),
                    "followed",
                    ofNet.precision().followed()));
        }
        return sentences;
    }

    private Grid deviations(Words words) {
        Grid grid = new Grid(
                "llrrr",
                words.say("text.deviation"),
                words.say("text.name"),
                words.say("text.journeys"),
                words.say("text.share"),
                words.say("text.times-in-all"));
        conformity
                .deviations()
                .forEach(d -> grid.row(
                        kind(d, words),
                        d.name(),
                        words.count(d.journeys()),
                        words.share(Proportions.share(d.journeys(), conformity.solved())),
                        words.count(d.times())));
        return grid;
    }

    private static String kind(DeviationCount deviation, Words words) {
        return words.say("deviation." + word(deviation.kind()));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Grid late(Words words) {
        Grid grid = new Grid(
                "lrrr",
                words.say("text.touchpoint"),
                words.say("text.late-of-checked"),
                words.say("text.checked"),
                words.say("text.journeys"));
        late.forEach(l -> grid.row(
                l.touchpoint(),
                words.share(Proportions.share(l.late(), l.checked())),
                words.count(l.checked()),
                words.count(l.journeys())));
        return grid;
    }

    @Override
    public void json(Json json) {
        json.object("conformance", this::members);
    }

    private void members(Json json) {
        json.text("model", model.name())
                .number("journeys", conformity.journeys())
                .number("solved", conformity.solved())
                .number("unsolved", conformity.unsolved())
                .number("keeping", keeping)
                .estimate("keeping_share", keepingShare())
                .number("fitness_of_journeys", conformity.traceFitness())
                .number("fitness_of_log", conformity.moveFitness())
                .list(
                        "deviations",
                        conformity.deviations(),
                        (j, d) -> j.text("kind", word(d.kind()))
                                .text("name", d.name())
                                .number("journeys", d.journeys())
                                .number("times", d.times()))
                .list(
                        "late",
                        late,
                        (j, l) -> j.text("touchpoint", l.touchpoint())
                                .number("checked", l.checked())
                                .number("late", l.late())
                                .number("journeys", l.journeys()));
        if (ofNet != null) {
            json.object(
                    "replay",
                    j -> j.number("fitness", ofNet.replayed().total().fitness())
                            .number("fitting", ofNet.replayed().fitting())
                            .number("missing", ofNet.replayed().total().missing())
                            .number("remaining", ofNet.replayed().total().remaining()));
            json.object(
                    "precision",
                    j -> j.number("value", ofNet.precision().precision())
                            .number("followed", ofNet.precision().followed())
                            .flag("exact", ofNet.precision().isExact()));
        }
    }

    @Override
    public void page(Page page) {
        Words words = page.words();
        page.section("conform", title(words), () -> {
            page.list(figures(words));
            if (!conformity.deviations().isEmpty()) {
                page.grid(words.say("text.deviations"), deviations(words));
            }
            if (!late.isEmpty()) {
                page.grid(words.say("text.late-touchpoints"), late(words));
            }
        });
    }

    @Override
    public List<String> findings(Words words) {
        if (conformity.solved() == 0) {
            return List.of();
        }
        String keepers = words.say(
                "finding.conform",
                "share",
                words.share(keepingShare()),
                "n",
                conformity.solved(),
                "name",
                model.name());
        if (conformity.deviations().isEmpty()) {
            return List.of(keepers);
        }
        DeviationCount most = conformity.deviations().getFirst();
        return List.of(keepers
                + " "
                + words.say(
                        "finding.deviation",
                        "kind",
                        kind(most, words),
                        "name",
                        most.name(),
                        "share",
                        words.percent(most.journeys(), conformity.solved())));
    }

    @Override
    public List<String> computed(Words words) {
        return List.of(words.say("computed.conform"));
    }

    @Override
    public List<Remark> remarks() {
        return remarks;
    }
}
