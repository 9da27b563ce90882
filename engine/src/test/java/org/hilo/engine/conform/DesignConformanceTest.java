package org.hilo.engine.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.hilo.engine.conform.Alignment.Optimal;
import org.hilo.engine.conform.Conformity.DeviationCount;
import org.hilo.engine.conform.Deviation.Kind;
import org.hilo.engine.model.DesignedJourney;
import org.junit.jupiter.api.Test;

/** Sequences held against a designed journey. */
class DesignConformanceTest {
    private static final String DESIGN = """
            journey Loan
            stage Apply
              touchpoint Order counts web, shop
              touchpoint Confirm within 1d
            stage Check
              any order {
                touchpoint Income
                touchpoint Identity within 3d since Order
              }
              touchpoint Reminder optional repeatable
            stage Decide
              one of {
                touchpoint Offer
                touchpoint Refusal
              }
              touchpoint Welcome within 2d within 9d since Order
            """;

    @Test
    void aJourneyAsDesignedFits() {
        Optimal optimal = one("web Confirm Identity Income Reminder Reminder Offer Welcome");
        assertThat(optimal.cost()).isZero();
        assertThat(optimal.deviations()).isEmpty();
        assertThat(optimal.fitness()).isEqualTo(1.0);
    }

    @Test
    void aSkippedStepCostsOne() {
        Optimal optimal = one("web Confirm Identity Offer Welcome");
        assertThat(optimal.cost()).isEqualTo(1);
        assertThat(optimal.deviations()).containsExactly(new Deviation(Kind.SKIPPED, "Income", Deviation.NONE));
        // five steps, and six touchpoints on the shortest way
        assertThat(optimal.fitness()).isCloseTo(1 - 1.0 / 11, within(1e-12));
    }

    @Test
    void aStepTooEarlyIsOutOfOrderOnce() {
        Optimal optimal = one("web Offer Confirm Identity Income Welcome");
        assertThat(optimal.cost()).isEqualTo(2);
        assertThat(optimal.deviations()).containsExactly(new Deviation(Kind.OUT_OF_ORDER, "Offer", 1));
    }

    @Test
    void aSecondTimeIsRepeated() {
        assertThat(one("web Confirm Confirm Identity Income Offer Welcome").deviations())
                .containsExactly(new Deviation(Kind.REPEATED, "Confirm", 2));
        assertThat(one("web shop Confirm Identity Income Offer Welcome").deviations())
                .containsExactly(new Deviation(Kind.REPEATED, "Order", 1));
    }

    @Test
    void theOtherAlternativeIsUnexpected() {
        assertThat(one("web Confirm Identity Income Offer Refusal Welcome").deviations())
                .containsExactly(new Deviation(Kind.UNEXPECTED, "Refusal", 5));
    }

    @Test
    void stepsThatNoTouchpointClaimsArePassedOver() {
        Optimal optimal = one("web note Confirm Identity note Income Offer Welcome note");
        assertThat(optimal.cost()).isZero();
        assertThat(optimal.moves())
                .contains(new Move.Both(2, "Confirm", "Confirm"), new Move.Both(5, "Income", "Income"));
        assertThat(optimal.worst()).isEqualTo(12);
    }

    @Test
    void orTheyAreUnexpectedWhereTheDesignSaysSo() {
        String strict = DESIGN.replace("journey Loan", "journey Loan unclaimed unexpected");
        Optimal optimal = one(strict, "web note Confirm Identity Income Offer Welcome note");
        assertThat(optimal.cost()).isEqualTo(2);
        assertThat(optimal.deviations())
                .containsExactly(new Deviation(Kind.UNEXPECTED, "note", 1), new Deviation(Kind.UNEXPECTED, "note", 7));
        assertThat(optimal.worst()).isEqualTo(14);
    }

    @Test
    void allowedTimesAreGivenAsPairsOfSteps() {
        assertThat(one("web note Confirm Identity Income Refusal Welcome").timeChecks())
                .containsExactly(
                        new TimeCheck(0, 2, Duration.ofDays(1), "Confirm"),
                        new TimeCheck(0, 3, Duration.ofDays(3), "Identity"),
                        new TimeCheck(5, 6, Duration.ofDays(2), "Welcome"),
                        new TimeCheck(0, 6, Duration.ofDays(9), "Welcome"));
    }

    @Test
    void withoutAStepBeforeTheTimeRunsFromTheNearestOneThatHappened() {
        // neither alternative nor reminder: from the later of the two checks
        assertThat(one("web Confirm Identity Income Welcome").timeChecks())
                .contains(new TimeCheck(3, 4, Duration.ofDays(2), "Welcome"));
        // without an order there is nothing that nine days could run from
        assertThat(one("Confirm Income Identity Offer Welcome").timeChecks())
                .containsExactly(new TimeCheck(3, 4, Duration.ofDays(2), "Welcome"));
    }

    @Test
    void deviationsAreCountedByJourneysAndTimes() {
        Conformity conformity = Conformance.of(DesignedJourney.parse(DESIGN))
                .check(
                        Nets.log(
                                "web Confirm Confirm Confirm Identity Income Offer Welcome",
                                "shop Confirm Identity Income Offer",
                                "web Confirm Identity Income Offer",
                                "web Confirm Income Identity Refusal Welcome"),
                        Budget.usual());
        assertThat(conformity.deviations())
                .containsExactly(
                        new DeviationCount(Kind.SKIPPED, "Welcome", 2, 2),
                        new DeviationCount(Kind.REPEATED, "Confirm", 1, 2));
        assertThat(conformity.shortest()).isEqualTo(6);
        assertThat(conformity.fitting()).isEqualTo(1);
        // costs 2, 1, 1, 0 of 8 + 6, 5 + 6, 5 + 6, 6 + 6 at worst
        assertThat(conformity.moveFitness()).isCloseTo(1 - 4.0 / 48, within(1e-12));
        assertThat(conformity.traceFitness()).isCloseTo((1 - 2.0 / 14 + 2 * (1 - 1.0 / 11) + 1) / 4, within(1e-12));
    }

    @Test
    void aRepeatableAlternativeDoesNotLetTheOtherOneRepeat() {
        String design = "journey J stage S one of { touchpoint A repeatable touchpoint B }";
        assertThat(one(design, "A A A").cost()).isZero();
        assertThat(one(design, "B A").cost()).isEqualTo(1);
    }

    @Test
    void allThatIsOptionalMayBeAbsent() {
        String design = "journey J stage S touchpoint A optional one of { touchpoint B optional touchpoint C }";
        assertThat(one(design, "").cost()).isZero();
        assertThat(one(design, "").fitness()).isEqualTo(1.0);
        assertThat(one(design, "A C").cost()).isZero();
    }

    private static Optimal one(String journey) {
        return one(DESIGN, journey);
    }

    private static Optimal one(String design, String journey) {
        List<Alignment> all = Conformance.of(DesignedJourney.parse(design))
                .check(Nets.log(journey), Budget.usual())
                .alignments();
        return (Optimal) all.getFirst();
    }
}
