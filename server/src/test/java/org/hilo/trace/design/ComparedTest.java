package org.hilo.trace.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.hilo.engine.answer.DesignAnswer;
import org.hilo.engine.conform.Budget;
import org.hilo.engine.conform.Conformance;
import org.hilo.engine.conform.Conformity;
import org.hilo.engine.conform.Deviation.Kind;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.Sequences;
import org.hilo.statistics.Estimate;
import org.hilo.trace.design.DeviantVariant.Bead;
import org.hilo.trace.design.DeviantVariant.Place;
import org.junit.jupiter.api.Test;

class ComparedTest {
    private static final DesignedJourney DESIGN = DesignedJourney.parse("""
            journey x unclaimed unexpected
            stage First
              touchpoint A
              touchpoint B optional repeatable
            stage Second
              any order { touchpoint C touchpoint D }
              one of { touchpoint E touchpoint F }""");

    @Test
    void theEnginesFiguresAreTakenOver() {
        Random random = new Random(7);
        for (int world = 0; world < 40; world++) {
            Sequences sequences = Sequences.of(journeys(random));
            Conformity conformity = Conformance.of(DESIGN).check(sequences, Budget.usual());
            DesignConformance compared = compared(sequences, conformity);
            Estimate fitness = Objects.requireNonNull(compared.fitness());
            assertThat(fitness.value())
                    .as("seed 7, world %s", world)
                    .isCloseTo(conformity.traceFitness(), within(1e-9));
            for (TouchpointFigures one : compared.touchpoints()) {
                String name = one.touchpoint().name();
                assertThat(one.met() + one.elsewhere() + one.skipped() + one.free())
                        .isEqualTo(compared.solved());
                assertThat(one.skipped()).isEqualTo(journeys(conformity, Kind.SKIPPED, name));
                assertThat(one.repeated()).isEqualTo(journeys(conformity, Kind.REPEATED, name));
            }
            assertThat(compared.deviations()).hasSameSizeAs(conformity.deviations());
        }
    }

    @Test
    void aVariantShowsWhatIsMissingAndWhatIsTooMuch() {
        Sequences sequences = Sequences.of(List.of(List.of("A", "X", "D", "E"), List.of("A", "C", "D", "E")));
        DesignConformance compared = compared(sequences, Conformance.of(DESIGN).check(sequences, Budget.usual()));
        assertThat(compared.deviantVariants()).isEqualTo(1);
        assertThat(compared.variants())
                .singleElement()
                .satisfies(variant -> assertThat(variant.beads())
                        .contains(new Bead("X", Place.EXTRA), new Bead("C", Place.MISSING), new Bead("E", Place.MET)));
        assertThat(compared.fitness()).as("two journeys are too few").isNull();
        assertThat(compared.share(1)).isNull();
    }

    @Test
    void whatIsNotSolvedIsCountedApart() {
        Sequences sequences = Sequences.of(List.of(List.of("D", "C", "B", "A")));
        DesignConformance compared = compared(
                sequences,
                Conformance.of(DESIGN).check(sequences, Budget.usual().withStop(() -> true)));
        assertThat(compared.solved() + compared.unsolved()).isEqualTo(1);
        assertThat(compared.touchpoints())
                .allSatisfy(one -> assertThat(one.met()).isLessThanOrEqualTo(compared.solved()));
    }

    private static DesignConformance compared(Sequences sequences, Conformity conformity) {
        return Compared.of(DESIGN, sequences, new DesignAnswer(conformity, conformity.fitting(), List.of()));
    }

    private static long journeys(Conformity conformity, Kind kind, String name) {
        return conformity.deviations().stream()
                .filter(one -> one.kind() == kind && one.name().equals(name))
                .mapToLong(Conformity.DeviationCount::journeys)
                .sum();
    }

    private static List<List<String>> journeys(Random random) {
        List<List<String>> journeys = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<String> steps = new ArrayList<>();
            for (int step = random.nextInt(1, 8); step > 0; step--) {
                steps.add(List.of("A", "B", "C", "D", "E", "F", "X").get(random.nextInt(7)));
            }
            journeys.add(steps);
        }
        return journeys;
    }
}
