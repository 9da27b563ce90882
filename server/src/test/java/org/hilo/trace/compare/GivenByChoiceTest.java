package org.hilo.trace.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Map;
import org.hilo.engine.Filter;
import org.junit.jupiter.api.Test;

class GivenByChoiceTest {
    private static final Map<String, String> AREAS = Map.of("Call", "Support", "Pay", "Sales");

    @Test
    void whoChoosesWhatWasRepeatedLearnsNothingFromItsShare() {
        GivenByChoice given = given("repeated \"Call\"");
        assertThat(given.names("Call", AREAS)).isTrue();
        assertThat(given.names("Pay", AREAS)).isFalse();
    }

    @Test
    void whoChoosesAnAreaThatWasReturnedToLearnsNothingFromWhatItDoes() {
        GivenByChoice given = given("returned \"Support\"");
        assertThat(given.names("Call", AREAS)).isTrue();
        assertThat(given.names("Pay", AREAS)).isFalse();
    }

    private static GivenByChoice given(String side) {
        Filter filter = Filter.parse(side, ZoneOffset.UTC);
        return GivenByChoice.of(filter, new Filter.Not(filter));
    }
}
