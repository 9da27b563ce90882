package org.hilo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Property
    void ranksAreThoseOfTheSortedValues(
            @ForAll @NotEmpty @Size(max = 30) List<@IntRange(min = -5, max = 5) Integer> all) {
        double[] values = all.stream().mapToDouble(Integer::doubleValue).toArray();
        Histogram histogram = Histogram.of(values);
        Arrays.sort(values);
        assertThat(histogram.n()).isEqualTo(values.length);
        for (int rank = 1; rank <= values.length; rank++) {
            assertThat(histogram.atRank(rank)).isEqualTo(values[rank - 1]);
        }
    }

    @Property
    void addedHistogramsAreThoseOfAllValues(
            @ForAll @Size(max = 20) List<@IntRange(min = -5, max = 5) Integer> left,
            @ForAll @Size(max = 20) List<@IntRange(min = -5, max = 5) Integer> right) {
        Histogram added = of(left.stream()).plus(of(right.stream()));
        Histogram direct = of(Stream.concat(left.stream(), right.stream()));
        assertThat(added.size()).isEqualTo(direct.size());
        for (int place = 0; place < direct.size(); place++) {
            assertThat(added.value(place)).isEqualTo(direct.value(place));
            assertThat(added.count(place)).isEqualTo(direct.count(place));
        }
    }

    @Test
    void pairsMayRepeatAndCountNothing() {
        Histogram histogram = Histogram.of(new double[] {3, 1, 3, 2}, new long[] {2, 5, 1, 0});
        assertThat(histogram.size()).isEqualTo(2);
        assertThat(histogram.count(1)).isEqualTo(3);
        assertThat(histogram.n()).isEqualTo(8);
    }

    @Test
    void zeroIsZeroWithEitherSign() {
        Histogram histogram = Histogram.of(0.0, -0.0, -0.0);
        assertThat(histogram.size()).isEqualTo(1);
        assertThat(histogram.count(0)).isEqualTo(3);
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        assertThatThrownBy(() -> Histogram.of(Double.NaN)).hasMessageContaining("had NaN 1 times");
        assertThatThrownBy(() -> Histogram.of(new double[] {2}, new long[] {-1}))
                .hasMessageContaining("2.0 -1 times");
        assertThatThrownBy(() -> Histogram.of(new double[] {2}, new long[0])).hasMessageContaining("1 values and 0");
        assertThatThrownBy(() -> Histogram.of(2, 3).atRank(3)).hasMessage("rank must be 1 to 2, was 3");
        assertThatThrownBy(() -> Histogram.EMPTY.atRank(1)).hasMessage("rank must be 1 to 0, was 1");
        assertThatThrownBy(() -> Histogram.of(new double[] {1, 2}, new long[] {Long.MAX_VALUE, 1}))
                .isInstanceOf(ArithmeticException.class);
    }

    private static Histogram of(Stream<Integer> values) {
        return Histogram.of(values.mapToDouble(Integer::doubleValue).toArray());
    }
}
