package org.hilo.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MeansTest {
    private static final Summary FIRST_DRUG = Summary.of(.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2);
    private static final Summary SECOND_DRUG = Summary.of(1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4);

    /** R, {@code t.test(extra ~ group, data = sleep)} as printed in its documentation. */
    @Test
    void welchAgreesWithTheSleepStudy() {
        Difference difference = requireNonNull(Means.difference(FIRST_DRUG, SECOND_DRUG));
        assertThat(difference.statistic()).isCloseTo(-1.8608, within(5e-5));
        assertThat(difference.degreesOfFreedom()).isCloseTo(17.776, within(5e-4));
        assertThat(difference.p()).isCloseTo(.07939, within(5e-6));
        assertThat(difference.low()).isCloseTo(-3.3654832, within(5e-8));
        assertThat(difference.high()).isCloseTo(.2054832, within(5e-8));
        assertThat(difference.excludesZero()).isFalse();
    }

    /** GrowthBook's test of a Welch comparison from summaries. */
    @Test
    void welchFromSummariesAgreesWithGrowthBook() {
        Summary control = new Summary(3407, .41, 3.9 * 3.9);
        Summary variation = new Summary(3461, .70, 6.2 * 6.2);
        Difference difference = requireNonNull(Means.difference(variation, control));
        assertThat(difference.value()).isCloseTo(.29, within(1e-12));
        assertThat(difference.low()).isCloseTo(.04538, within(5e-6));
        assertThat(difference.high()).isCloseTo(.53462, within(5e-6));
        assertThat(difference.p()).isCloseTo(.02016, within(5e-6));
        assertThat(difference.excludesZero()).isTrue();
    }

    /** One-sample t of the same study: R prints 0.75 with [−0.5297804; 2.0297804] for the first drug. */
    @Test
    void theMeanCarriesItsInterval() {
        Estimate mean = requireNonNull(Means.mean(FIRST_DRUG));
        assertThat(mean.value()).isCloseTo(.75, within(1e-12));
        assertThat(mean.low()).isCloseTo(-.5297804, within(5e-8));
        assertThat(mean.high()).isCloseTo(2.0297804, within(5e-8));
        assertThat(mean.n()).isEqualTo(10);
    }

    @Test
    void tooFewValuesHaveNoInterval() {
        assertThat(Means.mean(Summary.EMPTY)).isNull();
        assertThat(Means.mean(Summary.of(4))).isNull();
        assertThat(Means.difference(Summary.of(4), FIRST_DRUG)).isNull();
        assertThat(Means.difference(FIRST_DRUG, Summary.EMPTY)).isNull();
    }

    @Test
    void aConstantSampleHasAnIntervalOfNoWidth() {
        assertThat(Means.mean(Summary.of(3, 3, 3))).isEqualTo(new Estimate(3, 3, 3, 3));
    }

    @Test
    void twoConstantSamplesCannotBeTested() {
        assertThat(Means.difference(Summary.of(3, 3, 3), Summary.of(4, 4, 4))).isNull();
        assertThat(Means.difference(Summary.of(3, 3, 3), Summary.of(4, 4, 5))).isNotNull();
    }

    @Test
    void tinyVariancesDoNotVanish() {
        Difference difference = requireNonNull(Means.difference(new Summary(5, 1, 1e-200), new Summary(5, 1, 1e-200)));
        assertThat(difference.degreesOfFreedom()).isCloseTo(8, within(1e-9));
    }

    @Test
    void aSummaryThatIsNoSummaryIsRefused() {
        assertThatThrownBy(() -> new Summary(-1, 0, 0)).hasMessageContaining("n must not be negative, was -1");
        assertThatThrownBy(() -> new Summary(2, Double.NaN, 0)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Summary(2, 0, -1)).hasMessageContaining("not negative");
    }

    @Property
    void summariesAddUpLikeTheirValues(
            @ForAll @Size(max = 20) List<@DoubleRange(min = -100, max = 100) Double> left,
            @ForAll @Size(max = 20) List<@DoubleRange(min = -100, max = 100) Double> right) {
        Summary added = summary(left.stream()).plus(summary(right.stream()));
        Summary direct = summary(Stream.concat(left.stream(), right.stream()));
        assertThat(added.n()).isEqualTo(direct.n());
        assertThat(added.mean()).isCloseTo(direct.mean(), within(1e-9));
        assertThat(added.variance()).isCloseTo(direct.variance(), within(1e-8));
    }

    private static Summary summary(Stream<Double> values) {
        return Summary.of(values.mapToDouble(Double::doubleValue).toArray());
    }
}
