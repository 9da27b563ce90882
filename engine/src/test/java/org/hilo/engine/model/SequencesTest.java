package org.hilo.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SequencesTest {

    @Test
    void journeysOfOneSequenceAreCountedTogether() {
        Sequences log = Sequences.of(List.of(List.of("Order", "Pay"), List.of("Order"), List.of("Order", "Pay")));
        assertThat(log.activities()).containsExactly("Order", "Pay");
        assertThat(log.size()).isEqualTo(2);
        assertThat(log.steps(0)).containsExactly(0, 1);
        assertThat(log.count(0)).isEqualTo(2);
        assertThat(log.journeys()).isEqualTo(3);
    }

    @Test
    void anArcToAPlaceThatIsNotThereIsRefused() {
        var transition = new PetriNet.Transition("t", "Pay", List.of(0), List.of(1));
        assertThatThrownBy(() -> new PetriNet(List.of("p"), List.of(transition), Map.of(0, 1), Map.of(0, 1)))
                .hasMessageContaining("places are numbered 0 to 0, t names 1");
    }
}
