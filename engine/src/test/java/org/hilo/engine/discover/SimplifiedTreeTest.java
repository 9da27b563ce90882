package org.hilo.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.model.ProcessTree;

class SimplifiedTreeTest {

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void aSmallerTreeAllowsTheSameJourneys(@ForAll long seed) {
        ProcessTree tree = RandomTrees.any(new Random(seed), 3);
        ProcessTree smaller = tree.simplified();
        assertThat(Language.of(smaller, 5))
                .as("%s became %s", tree.text(), smaller.text())
                .isEqualTo(Language.of(tree, 5));
        assertThat(size(smaller)).isLessThanOrEqualTo(size(tree));
        assertThat(smaller.simplified()).isEqualTo(smaller);
        assertThat(ProcessTree.parse(tree.text())).isEqualTo(tree);
    }

    private static int size(ProcessTree tree) {
        return tree.<Integer>fold(
                (whole, sizes) -> 1 + sizes.stream().mapToInt(size -> size).sum());
    }
}
