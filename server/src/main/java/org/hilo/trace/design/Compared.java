package org.hilo.trace.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.engine.answer.DesignAnswer;
import org.hilo.engine.answer.DesignAnswer.Late;
import org.hilo.engine.conform.Alignment.Optimal;
import org.hilo.engine.conform.Conformity.DeviationCount;
import org.hilo.engine.conform.Deviation;
import org.hilo.engine.conform.Deviation.Kind;
import org.hilo.engine.conform.Move;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.DesignedJourney.OneOf;
import org.hilo.engine.model.DesignedJourney.Part;
import org.hilo.engine.model.DesignedJourney.Stage;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.model.Sequences;
import org.hilo.statistics.Disclosure;
import org.hilo.statistics.Means;
import org.hilo.statistics.Summary;
import org.hilo.trace.design.DeviantVariant.Bead;
import org.hilo.trace.design.DeviantVariant.Place;

/** Turns the engine's alignments into figures by touchpoint, deviation and variant. */
final class Compared {
    /** As many as one reads. */
    static final int VARIANTS = 10;

    private static final Comparator<Deviant> MOST_LEFT_OVER =
            Comparator.comparingLong(Deviant::leftOver).reversed().thenComparing(Deviant::sequence);

    private final DesignedJourney design;
    private final Sequences sequences;
    private final DesignAnswer answer;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, String> touchpointOf = new HashMap<>();
    private final List<Deviant> deviants = new ArrayList<>();
    private Summary fitness = Summary.EMPTY;

    /** What happened at a touchpoint, in journeys. */
    private static final class Tally {
        private long met;
        private long elsewhere;
        private long skipped;
    }

    private record Deviant(int sequence, Optimal alignment, long leftOver) {}

    private Compared(DesignedJourney design, Sequences sequences, DesignAnswer answer) {
        this.design = design;
        this.sequences = sequences;
        this.answer = answer;
        for (Touchpoint touchpoint : design.touchpoints()) {
            touchpoint.activities().forEach(activity -> touchpointOf.put(activity, touchpoint.name()));
        }
    }

    /** @param sequences those that the answer's alignments are of, in the same order */
    static DesignConformance of(DesignedJourney design, Sequences sequences, DesignAnswer answer) {
        Compared compared = new Compared(design, sequences, answer);
        for (int i = 0; i < sequences.size(); i++) {
            if (answer.conformity().alignments().get(i) instanceof Optimal optimal) {
                compared.add(i, optimal);
            }
        }
        return compared.conformance();
    }

    private void add(int sequence, Optimal optimal) {
        long journeys = sequences.count(sequence);
        fitness = fitness.plus(new Summary(journeys, optimal.fitness(), 0));
        if (!optimal.isFitting()) {
            deviants.add(new Deviant(sequence, optimal, journeys * optimal.cost()));
        }
        Set<String> skipped = named(optimal, Kind.SKIPPED);
        Set<String> elsewhere = named(optimal, Kind.OUT_OF_ORDER);
        Set<String> met = new HashSet<>();
        for (Move move : optimal.moves()) {
            if (move instanceof Move.Both both) {
                met.add(both.name());
            }
        }
        skipped.forEach(name -> tally(name).skipped += journeys);
        elsewhere.removeAll(skipped);
        elsewhere.forEach(name -> tally(name).elsewhere += journeys);
        met.removeAll(skipped);
        met.removeAll(elsewhere);
        met.forEach(name -> tally(name).met += journeys);
    }

    private static Set<String> named(Optimal optimal, Kind kind) {
        Set<String> names = new HashSet<>();
        for (Deviation deviation : optimal.deviations()) {
            if (deviation.kind() == kind) {
                names.add(deviation.name());
            }
        }
        return names;
    }

    private Tally tally(String touchpoint) {
        return tallies.computeIfAbsent(touchpoint, t -> new Tally());
    }

    private DesignConformance conformance() {
        long solved = answer.conformity().solved();
        return new DesignConformance(
                answer.conformity().journeys(),
                solved,
                answer.keeping(),
                Disclosure.of(solved) == Disclosure.HIDDEN ? null : Means.mean(fitness),
                answer.conformity().moveFitness(),
                touchpoints(solved),
                deviations(solved),
                variants(),
                deviants.size());
    }

    private List<TouchpointFigures> touchpoints(long solved) {
        Map<String, Long> repeated = new HashMap<>();
        for (DeviationCount count : answer.conformity().deviations()) {
            if (count.kind() == Kind.REPEATED) {
                repeated.put(count.name(), count.journeys());
            }
        }
        Map<String, Long> late = new HashMap<>();
        answer.late().forEach(one -> late.put(one.touchpoint(), one.journeys()));
        List<TouchpointFigures> all = new ArrayList<>();
        for (Stage stage : design.stages()) {
            for (Part part : stage.parts()) {
                for (Touchpoint touchpoint : part.touchpoints()) {
                    Tally tally = tally(touchpoint.name());
                    all.add(new TouchpointFigures(
                            stage.name(),
                            touchpoint,
                            part instanceof OneOf,
                            tally.met,
                            tally.elsewhere,
                            tally.skipped,
                            solved - tally.met - tally.elsewhere - tally.skipped,
                            repeated.getOrDefault(touchpoint.name(), 0L),
                            late.getOrDefault(touchpoint.name(), 0L)));
                }
            }
        }
        return all;
    }

    private List<DeviationFigures> deviations(long solved) {
        Map<String, String> stages = new LinkedHashMap<>();
        for (Stage stage : design.stages()) {
            stage.parts().forEach(part -> part.touchpoints().forEach(t -> stages.put(t.name(), stage.name())));
        }
        List<DeviationFigures> all = new ArrayList<>();
        for (DeviationCount count : answer.conformity().deviations()) {
            all.add(new DeviationFigures(
                    stages.getOrDefault(count.name(), ""),
                    count.kind(),
                    count.name(),
                    count.journeys(),
                    count.times(),
                    solved,
                    null));
        }
        for (Late late : answer.late()) {
            if (late.late() > 0) {
                all.add(new DeviationFigures(
                        stages.getOrDefault(late.touchpoint(), ""),
                        Kind.LATE,
                        late.touchpoint(),
                        late.journeys(),
                        late.late(),
                        solved,
                        null));
            }
        }
        List<String> order = List.copyOf(stages.keySet());
        all.sort(Comparator.comparingInt((DeviationFigures one) -> place(order, one.name()))
                .thenComparing(
                        Comparator.comparingLong(DeviationFigures::journeys).reversed())
                .thenComparing(DeviationFigures::name)
                .thenComparing(DeviationFigures::kind));
        return all;
    }

    private static int place(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private List<DeviantVariant> variants() {
        return deviants.stream()
                .sorted(MOST_LEFT_OVER)
                .limit(VARIANTS)
                .map(this::variant)
                .toList();
    }

    private DeviantVariant variant(Deviant deviant) {
        List<String> activities = new ArrayList<>();
        for (int step : sequences.steps(deviant.sequence())) {
            activities.add(sequences.activities().get(step));
        }
        Optimal alignment = deviant.alignment();
        return new DeviantVariant(
                activities,
                sequences.count(deviant.sequence()),
                alignment.fitness(),
                alignment.cost(),
                alignment.moves().stream().map(move -> bead(move, activities)).toList(),
                List.of());
    }

    private Bead bead(Move move, List<String> activities) {
        return switch (move) {
            case Move.Both both -> new Bead(both.name(), Place.MET);
            case Move.ModelOnly model -> new Bead(model.name(), Place.MISSING);
            case Move.LogOnly log -> {
                String activity = activities.get(log.step());
                yield new Bead(touchpointOf.getOrDefault(activity, activity), Place.EXTRA);
            }
        };
    }
}
