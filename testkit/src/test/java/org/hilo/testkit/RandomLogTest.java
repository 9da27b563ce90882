package org.hilo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomLogTest {
    private static final List<RandomLog.Row> MANY = LongStream.range(0, 50)
            .mapToObj(seed -> RandomLog.rows(seed, 60))
            .flatMap(List::stream)
            .toList();

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(RandomLog.rows(7, 60)).isEqualTo(RandomLog.rows(7, 60)).isNotEqualTo(RandomLog.rows(8, 60));
    }

    @Test
    void holdsTheAwkwardCases() {
        assertThat(MANY).anyMatch(row -> row.area() == null).anyMatch(row -> row.score() != null);
        assertThat(MANY)
                .anyMatch(row -> row.references().isEmpty())
                .anyMatch(row -> row.references().size() > 2);
        assertThat(MANY.stream().map(RandomLog.Row::time).distinct().count()).isLessThan(MANY.size());
    }
}
