package org.hilo.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Names are told apart in full, however long they are and wherever they stand in the bytes. */
class FewNamesTest {
    @Test
    void numbersNamesAsAListWould() {
        SplittableRandom random = new SplittableRandom(5);
        FewNames names = new FewNames(Set.of(), Map.of());
        List<String> known = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder("x");
            for (int left = random.nextInt(30); left > 0; left--) {
                name.append(random.nextInt(12) == 0 ? 'b' : 'a');
            }
            if (!known.contains(name.toString())) {
                known.add(name.toString());
            }
            byte[] text = (",".repeat(i % 9) + name + ",".repeat(i % 11)).getBytes(StandardCharsets.UTF_8);
            assertThat(names.of(text, i % 9, name.length())).isEqualTo(known.indexOf(name.toString()));
        }
        assertThat(names.words()).isEqualTo(known).hasSizeGreaterThan(1_000);
    }
}
