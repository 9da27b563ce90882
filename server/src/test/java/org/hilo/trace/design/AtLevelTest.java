package org.hilo.trace.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hilo.engine.Level;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.level.ShownLevel;
import org.junit.jupiter.api.Test;

class AtLevelTest {
    private static final Map<String, String> NODES = Map.of("Quote", "Buy", "Pay", "Buy", "Call", "Help");

    @Test
    void aTouchpointCountsWhatTheLevelPutsTogether() {
        DesignedJourney design = DesignedJourney.parse("""
                journey x stage y
                  touchpoint Purchase counts Buy repeatable
                  any order { touchpoint Help optional touchpoint Ship }""");
        assertThat(AtLevel.of(design, level(Level.Rest.KEPT)))
                .hasToString(DesignedJourney.parse("""
                        journey x stage y
                          touchpoint Purchase counts Pay, Quote repeatable
                          any order { touchpoint Help counts Call optional touchpoint Ship }""").toString());
    }

    @Test
    void atTheLevelOfActivitiesNothingChanges() {
        DesignedJourney design = DesignedJourney.parse("journey x stage y touchpoint Pay");
        assertThat(AtLevel.of(design, new ShownLevel(ShownLevel.ACTIVITY, Level.ACTIVITY, Map.of())))
                .isSameAs(design);
    }

    @Test
    void anActivityThatTheLevelHidesIsRefused() {
        DesignedJourney design = DesignedJourney.parse("journey x stage y touchpoint Pay");
        assertThatThrownBy(() -> AtLevel.of(design, level(Level.Rest.KEPT)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.arguments())
                                .containsEntry("activity", "Pay")
                                .containsEntry("node", "Buy"));
    }

    @Test
    void whatIsLeftOutCannotBeUnexpected() {
        DesignedJourney design = DesignedJourney.parse("journey x unclaimed unexpected stage y touchpoint Buy");
        assertThatThrownBy(() -> AtLevel.of(design, level(Level.Rest.LEFT_OUT)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo("trace.design.level_leaves_out"));
    }

    private static ShownLevel level(Level.Rest rest) {
        return new ShownLevel(
                "stages",
                new Level.Mapped("stages", NODES, rest),
                Map.of("Buy", List.of("Pay", "Quote"), "Help", List.of("Call")));
    }
}
