package org.hilo.trace.thread;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.hilo.trace.thread.Beside.Kind;
import org.hilo.trace.thread.Beside.Step;
import org.junit.jupiter.api.Test;

class BesideTest {
    private static final List<String> ASKED = List.of("Order", "Pay", "Pack", "Send");

    @Test
    void equalJourneysHaveOnlyStepsThatAreTheSame() {
        assertThat(beside(ASKED).isSame()).isTrue();
        assertThat(beside(ASKED).all(Kind.SAME)).isEqualTo(ASKED);
    }

    @Test
    void aStepMoreAndOneMissingAreToldWhereTheyStand() {
        assertThat(beside(List.of("Order", "Pay", "Call", "Pack")).steps())
                .containsExactly(
                        new Step("Order", Kind.SAME),
                        new Step("Pay", Kind.SAME),
                        new Step("Call", Kind.MORE),
                        new Step("Pack", Kind.SAME),
                        new Step("Send", Kind.MISSING));
    }

    @Test
    void anExchangeIsOneMissingAndOneMore() {
        Beside beside = beside(List.of("Order", "Owe", "Pack", "Send"));
        assertThat(beside.all(Kind.MISSING)).containsExactly("Pay");
        assertThat(beside.all(Kind.MORE)).containsExactly("Owe");
        assertThat(beside.isSame()).isFalse();
    }

    @Test
    void whatHappenedTwiceIsMoreOnce() {
        assertThat(beside(List.of("Order", "Pay", "Pay", "Pack", "Send")).all(Kind.MORE))
                .containsExactly("Pay");
    }

    @Test
    void withoutStepsAllAreMissing() {
        assertThat(beside(List.of()).all(Kind.MISSING)).isEqualTo(ASKED);
        assertThat(requireNonNull(Beside.of(ASKED, List.of())).all(Kind.MORE)).isEqualTo(ASKED);
    }

    @Test
    void veryLongOnesAreNotHeldStepByStep() {
        List<String> many = Collections.nCopies(2_000, "Call");
        assertThat(Beside.of(many, many)).isNull();
    }

    private static Beside beside(List<String> activities) {
        return requireNonNull(Beside.of(activities, ASKED));
    }
}
