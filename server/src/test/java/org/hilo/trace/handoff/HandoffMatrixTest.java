package org.hilo.trace.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.hilo.drawing.Areas;
import org.hilo.engine.Handoff;
import org.hilo.engine.Handoffs;
import org.hilo.engine.Waiting;
import org.hilo.trace.handoff.HandoffMatrix.Cell;
import org.hilo.trace.handoff.HandoffMatrix.Measure;
import org.junit.jupiter.api.Test;

class HandoffMatrixTest {
    private static final Handoffs HANDOFFS = new Handoffs(
            1000,
            3,
            List.of(
                    new Handoff("A", "B", 500, 400, new Waiting(100, 300, 150), 0, 50),
                    new Handoff("B", "C", 100, 90, new Waiting(1000, 3000, 1500), 0, 0),
                    new Handoff("C", "A", 29, 20, new Waiting(9000, 9000, 9000), 0, 29),
                    new Handoff("", "A", 40, 40, new Waiting(5, 9, 6), 0, 0)));
    private static final Areas AREAS = Areas.of(List.of("A", "B", "C"));

    @Test
    void theRowsFollowTheWorkAndStepsWithoutAreaComeLast() {
        HandoffMatrix matrix = HandoffMatrix.of(HANDOFFS, AREAS, Measure.WAIT);
        assertThat(matrix.areas().stream().map(Areas.Area::name)).containsExactly("A", "B", "C", "");
    }

    @Test
    void fewHandoffsAreNeverShaded() {
        HandoffMatrix matrix = HandoffMatrix.of(HANDOFFS, AREAS, Measure.WAIT);
        Cell few = Objects.requireNonNull(matrix.rows().get(2).get(0));
        assertThat(few.few()).isTrue();
        assertThat(few.level()).isZero();
        assertThat(Objects.requireNonNull(matrix.rows().get(1).get(2)).level()).isEqualTo(5);
    }

    @Test
    void theWorstIsWhereMostTimeIsWaitedInSum() {
        HandoffMatrix matrix = HandoffMatrix.of(HANDOFFS, AREAS, Measure.WAIT);
        assertThat(matrix.worst(9).stream().map(c -> c.handoff().from())).containsExactly("B", "A");
        assertThat(matrix.totalWait()).isEqualTo(500 * 150 + 100 * 1500 + 29 * 9000.0);
    }

    @Test
    void pingPongIsAShareOfTheHandoffs() {
        HandoffMatrix matrix = HandoffMatrix.of(HANDOFFS, AREAS, Measure.PING_PONG);
        assertThat(Objects.requireNonNull(matrix.rows().get(0).get(1)).pingPongShare())
                .isEqualTo(0.1);
    }
}
