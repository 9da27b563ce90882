package org.hilo.trace.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hilo.platform.TestServer;
import org.hilo.trace.event.Events;
import org.hilo.trace.identity.Identities;
import org.hilo.trace.journey.Journeys;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportWorkerTest {

    private final AtomicInteger breaks = new AtomicInteger();

    @Test
    void aReadingThatBreaksJavaFailsAndTheNextImportGoesOn() {
        try (TestServer server = TestServer.start("hilo.imports.take-up-every=1h")) {
            ImportWorker worker = worker(server);
            worker.start();
            long broken = running(server);
            breaks.set(1);
            worker.takeUpAndWait(broken);
            assertThat(state(server, broken))
                    .isInstanceOfSatisfying(
                            Import.Failed.class,
                            failed -> assertThat(failed.failure().reason()).isEqualTo(Failure.Reason.BROKEN));

            long next = running(server);
            worker.takeUpAndWait(next);
            assertThat(state(server, next)).isInstanceOf(Import.Done.class);
            worker.stop();
        }
    }

    /** Its clock ends in an error of Java itself as often as it is told to. */
    private ImportWorker worker(TestServer server) {
        InstantSource clock = server.bean(InstantSource.class);
        return new ImportWorker(
                server.bean(ImportStore.class),
                server.bean(ImportFolder.class),
                server.bean(Events.class),
                server.bean(Journeys.class),
                server.bean(Identities.class),
                () -> {
                    if (breaks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        throw new NoClassDefFoundError("replaced while running");
                    }
                    return clock.instant();
                },
                Duration.ofHours(1));
    }

    private static long running(TestServer server) {
        Imports imports = server.bean(Imports.class);
        byte[] table = "id,order,what,at\n1,P-1,Paso,2026-01-01 10:00\n".getBytes(StandardCharsets.UTF_8);
        long id = imports.upload(List.of(new Imports.Incoming("orders.csv", new ByteArrayInputStream(table))), "Ana");
        imports.map(id, """
                source: worker
                zone: America/Lima
                files: [{match: "*.csv", references: {order: order}, events: [{activity: what, time: at, id: id}]}]
                """, null);
        server.bean(JdbcClient.class)
                .sql("UPDATE trace.import SET state = 'running', started_at = now() WHERE import_id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private static Import state(TestServer server, long id) {
        return server.bean(Imports.class).find(id).orElseThrow();
    }
}
