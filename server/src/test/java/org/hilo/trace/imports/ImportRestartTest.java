package org.hilo.trace.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.platform.storage.TestDatabase;
import org.hilo.trace.event.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was asked of imports holds across restarts, whatever state they were in. */
class ImportRestartTest {
    /** Asking without a pause would take the processor from the import. */
    private static final long POLL_NANOS = 20_000_000;

    private static final String MAPPING = """
            source: restart
            zone: America/Lima
            files: [{match: "*.csv", references: {order: order}, events: [{activity: what, time: at, id: id}]}]
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    private String database = "";

    @BeforeEach
    void create() {
        database = TestDatabase.url(TestDatabase.freshDatabase());
    }

    @Test
    void aStopThatWasAskedForIsHeardAfterARestart() {
        long id;
        try (TestServer first = start()) {
            id = draft(first, 10);
            jdbc(first, "UPDATE trace.import SET state = 'running', started_at = now(), attempt_count = 1");
            first.bean(Imports.class).undo(id, "Benito");
        }
        try (TestServer second = start()) {
            Import ended = ended(second, id);
            assertThat(ended)
                    .isInstanceOfSatisfying(
                            Import.Undone.class,
                            undone -> assertThat(undone.undoneBy()).isEqualTo("Benito"));
            assertThat(second.bean(Events.class).countOfImport(id)).isZero();
        }
    }

    @Test
    void aRunningImportIsTakenUpAlsoWhenTheClockWasSetBack() {
        long id;
        try (TestServer first = start()) {
            id = draft(first, 10);
            jdbc(
                    first,
                    "UPDATE trace.import SET state = 'running', started_at = now(), uploaded_at = now() + interval '1 day'");
        }
        try (TestServer second = start()) {
            assertThat(ended(second, id)).isInstanceOf(Import.Done.class);
        }
    }

    @Test
    void anImportWhoseEndCouldNotBeWrittenIsTakenUpAgain() {
        try (TestServer server = start("hilo.imports.take-up-every=1s")) {
            jdbc(server, """
                    CREATE FUNCTION trace.away() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN RAISE EXCEPTION 'the database is going away' USING ERRCODE = '57P01'; END $$""");
            jdbc(server, """
                    CREATE TRIGGER away BEFORE UPDATE ON trace.import
                    FOR EACH ROW WHEN (NEW.state IN ('done', 'failed')) EXECUTE FUNCTION trace.away()""");
            long id = draft(server, 10);
            server.bean(Imports.class).start(id, false);
            while (server.bean(Events.class).countOfImport(id) == 0) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            assertThat(server.bean(Imports.class).find(id).orElseThrow()).isInstanceOf(Import.Running.class);
            jdbc(server, "DROP TRIGGER away ON trace.import");
            assertThat(ended(server, id)).isInstanceOf(Import.Done.class);
            assertThat(server.bean(Events.class).countOfImport(id)).isEqualTo(10);
        }
    }

    @Test
    void aStopInGoodOrderIsNoFailedAttempt() {
        int rows = 60_000;
        long id;
        try (TestServer first = start()) {
            id = draft(first, rows);
            first.bean(Imports.class).start(id, false);
            while (first.bean(Events.class).countOfImport(id) == 0) {
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
        for (int i = 0; i < 3; i++) {
            start().close();
        }
        try (TestServer last = start()) {
            assertThat(ended(last, id))
                    .isInstanceOfSatisfying(
                            Import.Done.class,
                            done -> assertThat(done.counts().accepted()).isEqualTo(rows));
            assertThat(attempts(last)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void whatNobodyRefersToIsSweptAndADraftGoesOn() throws Exception {
        long id;
        try (TestServer first = start()) {
            id = draft(first, 10);
        }
        Path folder = data.resolve("imports");
        Files.writeString(Files.createDirectories(folder.resolve("upload-123")).resolve("0"), "left behind");
        Files.writeString(Files.createDirectories(folder.resolve("4711")).resolve("0"), "left behind");
        try (TestServer second = start()) {
            assertThat(folder.resolve("upload-123")).doesNotExist();
            assertThat(folder.resolve("4711")).doesNotExist();
            assertThat(second.as(Role.ANALYST).get("/trace/imports/" + id).body())
                    .contains("/trace/imports/" + id + "/start", "Paso 1");
            assertThat(second.as(Role.ANALYST)
                            .postForm("/trace/imports/" + id + "/start", "name=")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(ended(second, id)).isInstanceOf(Import.Done.class);
        }
    }

    @Test
    void aDraftWhoseFilesAreGoneIsGone() throws Exception {
        long id;
        try (TestServer first = start()) {
            id = draft(first, 1);
        }
        ImportFolder.remove(data.resolve("imports").resolve(Long.toString(id)));
        try (TestServer second = start()) {
            assertThat(second.bean(Imports.class).find(id)).isEmpty();
        }
    }

    private TestServer start(String... more) {
        String[] properties = java.util.Arrays.copyOf(more, more.length + 1);
        properties[more.length] = "hilo.data=" + data;
        return TestServer.on(database, properties);
    }

    private static long draft(TestServer server, int rows) {
        StringBuilder table = new StringBuilder("id,order,what,at\n");
        for (int i = 0; i < rows; i++) {
            table.append(i)
                    .append(",P-")
                    .append(i / 3)
                    .append(",Paso ")
                    .append(i % 3)
                    .append(",2026-01-01 10:00\n");
        }
        Imports imports = server.bean(Imports.class);
        byte[] bytes = table.toString().getBytes(StandardCharsets.UTF_8);
        long id = imports.upload(List.of(new Imports.Incoming("orders.csv", new ByteArrayInputStream(bytes))), "Ana");
        imports.map(id, MAPPING, null);
        return id;
    }

    private static Import ended(TestServer server, long id) {
        Imports imports = server.bean(Imports.class);
        Import found = imports.find(id).orElseThrow();
        while (found instanceof Import.Running || found instanceof Import.Undoing) {
            LockSupport.parkNanos(POLL_NANOS);
            found = imports.find(id).orElseThrow();
        }
        return found;
    }

    private static void jdbc(TestServer server, String statement) {
        server.bean(JdbcClient.class).sql(statement).update();
    }

    private static int attempts(TestServer server) {
        return server.bean(JdbcClient.class)
                .sql("SELECT attempt_count FROM trace.import")
                .query(Integer.class)
                .single();
    }
}
