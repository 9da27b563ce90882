package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownNameTest {
    private static final EventLog LOG = Events.orders(Events.table(Events.of(1, "A", "Deliver", 0)))
            .with(List.of(Promise.byDay("delivery", "due", "Deliver", ZoneId.of("America/Lima"))));

    @Test
    void theNearestKnownNameIsOffered() {
        assertThat(LOG.unknownNames(Filter.parse("passed \"deliverr\" and not late \"delivry\"")))
                .containsExactly(
                        new UnknownName(UnknownName.Kind.ACTIVITY, "deliverr", "Deliver"),
                        new UnknownName(UnknownName.Kind.PROMISE, "delivry", "delivery"));
    }

    @Test
    void aNameUnlikeAllOthersHasNoNearest() {
        assertThat(LOG.unknownNames(Filter.parse("attribute segment = premium")))
                .containsExactly(new UnknownName(UnknownName.Kind.ATTRIBUTE, "segment", null));
    }

    @Test
    void anUnknownJourneyHasNoNeighbour() {
        assertThat(LOG.unknownNames(Filter.parse("journey A, B")))
                .containsExactly(new UnknownName(UnknownName.Kind.JOURNEY, "B", null));
    }

    @Test
    void theUnknownAreaIsAlwaysKnown() {
        assertThat(LOG.unknownNames(Filter.parse("area unknown and passed Deliver")))
                .isEmpty();
    }
}
