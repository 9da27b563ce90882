package org.hilo.trace.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hilo.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class PastedNodesTest {
    @Test
    void twoColumnsHoweverTheyAreKeptApart() {
        PastedNodes pasted = PastedNodes.of("Pay\tBuy\n\nPack -> Get it \nAsk;Help\nBrowse → Look");
        assertThat(pasted.faults()).isEmpty();
        assertThat(pasted.nodes()).isEqualTo(Map.of("Pay", "Buy", "Pack", "Get it", "Ask", "Help", "Browse", "Look"));
    }

    @Test
    void aTabCountsMoreThanWhatLooksLikeASeparator() {
        assertThat(PastedNodes.of("Ask; then wait\tHelp").nodes()).isEqualTo(Map.of("Ask; then wait", "Help"));
    }

    @Test
    void whatCannotBeReadIsToldByItsLine() {
        PastedNodes pasted = PastedNodes.of("Pay\tBuy\nPack\n\nPay -> Get it\nPay -> Buy");
        assertThat(pasted.faults())
                .extracting(Problem::code)
                .containsExactly("trace.level.line", "trace.level.line_twice");
        assertThat(pasted.nodes()).isEqualTo(Map.of("Pay", "Buy"));
    }

    @Test
    void asTextAndBack() {
        Map<String, String> nodes = Map.of("Pay; now", "Buy", "Pack", "Get -> it");
        assertThat(PastedNodes.of(PastedNodes.text(nodes)).nodes()).isEqualTo(nodes);
    }
}
