package org.hilo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hilo.intake.IncomingEvent;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.platform.storage.Database;
import org.hilo.platform.storage.TestDatabase;
import org.hilo.trace.event.EventSamples;
import org.hilo.trace.event.Events;
import org.junit.jupiter.api.Test;

/** Somebody opens a page of a server that is still reading its events, and waits. */
class ReadingPageTest {

    @Test
    void thePageOpensByItselfOnceTheJourneysAreRead() {
        Database database = TestDatabase.freshDatabase();
        List<Visit> waiting = new ArrayList<>();
        try (TestServer first = TestServer.startOn(TestDatabase.url(database))) {
            IncomingEvent event = EventSamples.event("1", "Order placed", "customer 17", "order A-9");
            first.bean(Events.class).add(List.of(event));
        }
        try (TestServer server = TestServer.startOn(TestDatabase.url(database), starting -> {
                    Visit visit =
                            Visit.of(starting, Role.LEADER, Look.desk("es")).to("/trace/flow?lens=order");
                    assertThat(visit.page().locator("#reading").count()).isEqualTo(1);
                    visit.saidNothingWrong()
                            .isWellMade()
                            .fits()
                            .shoot("reading")
                            .isAccessible();
                    waiting.add(visit);
                });
                Visit visit = waiting.getFirst()) {
            visit.page().getByText("Order placed").first().waitFor();
            assertThat(visit.page().url()).isEqualTo(server.address() + "/trace/flow?lens=order");
            assertThat(visit.page().locator("#reading").count()).isZero();
        }
    }
}
