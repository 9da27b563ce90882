package org.hilo.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One data folder, initialised once; each test starts and stops its server. */
class EmbeddedPostgresTest {

    private static Path folder = Path.of("");
    private static final Path CACHE = new StorageSettings(
                    Path.of("data"), new StorageSettings.External(""), new StorageSettings.Embedded(null, Map.of()))
            .cacheFolder();

    @BeforeAll
    static void initialise() throws IOException {
        folder = Files.createTempDirectory("hilo-embedded");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        start().close();
    }

    @AfterAll
    static void remove() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void whatWasAcknowledgedIsOnTheDiskAndNobodyEntersWithoutThePassword() {
        try (var postgres = start()) {
            var jdbc = jdbc(postgres);
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(jdbc.sql("SELECT current_setting(:name)")
                                .param("name", setting)
                                .query(String.class)
                                .single())
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(jdbc.sql("SHOW listen_addresses").query(String.class).single())
                    .isEqualTo("127.0.0.1");
            assertThat(jdbc.sql("SHOW unix_socket_directories")
                            .query(String.class)
                            .single())
                    .isEmpty();
            assertThat(jdbc.sql("SELECT rolpassword FROM pg_authid WHERE rolname = 'hilo'")
                            .query(String.class)
                            .single())
                    .startsWith("SCRAM-SHA-256$");
            Database database = postgres.database("postgres");
            var guessed = new Database(database.jdbcUrl(), database.user(), "guessed");
            assertThatThrownBy(() -> guessed.unpooled().getConnection()).hasMessageContaining("password");
        }
    }

    @Test
    void thePasswordIsReadableByTheOwnerAloneAndShownNowhere() throws IOException {
        Path file = folder.resolve("database.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var postgres = start()) {
            assertThat(postgres.database("postgres").toString())
                    .doesNotContain(Files.readString(file).strip());
        }
        assertThat(folder.resolve("database.password.handed-over")).doesNotExist();
    }

    @Test
    void afterAKillTheNextStartFindsTheOrphanStopsItAndHasEverything() throws Exception {
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Orphan.class.getName(),
                        folder.toString(),
                        CACHE.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(killed.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); !Objects.equals(line, "ready"); line = output.readLine()) {
                assertThat(line).as("the program ended early").isNotNull();
            }
        }
        assertThatThrownBy(EmbeddedPostgresTest::start)
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("in use by another running Hilo");

        killed.destroyForcibly().waitFor();
        ProcessHandle orphan = postmaster().process();
        assertThat(orphan.isAlive()).isTrue();
        try (var postgres = start()) {
            assertThat(orphan.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
            assertThat(jdbc(postgres)
                            .sql("SELECT what FROM kept")
                            .query(String.class)
                            .list())
                    .containsOnly("by the one who was killed");
        }
    }

    @Test
    void aDatabaseThatWasKilledRecovers() throws Exception {
        try (var postgres = start()) {
            jdbc(postgres).sql("CREATE TABLE survives AS SELECT 42 AS answer").update();
            ProcessHandle killed = postmaster().process();
            killed.destroyForcibly();
            killed.onExit().get(30, TimeUnit.SECONDS);
        }
        try (var postgres = start()) {
            assertThat(jdbc(postgres)
                            .sql("SELECT answer FROM survives")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        }
    }

    @Test
    void aStrangerWhoGotTheNumberOfADeadDatabaseIsLeftAlone() throws IOException {
        long stranger = ProcessHandle.current().pid();
        Files.write(
                Postmaster.pidFile(folder.resolve("postgresql")),
                List.of(
                        Long.toString(stranger),
                        folder.resolve("postgresql").toString(),
                        Long.toString(Instant.now().getEpochSecond()), // tidy: PostgreSQL reads the real clock
                        "5432"));
        try (var postgres = start()) {
            assertThat(postmaster().process().pid()).isNotEqualTo(stranger);
        }
    }

    @Test
    void nothingIsLeftRunningAfterAStop() throws Exception {
        ProcessHandle process;
        try (var postgres = start()) {
            process = postmaster().process();
            postgres.close(); // a second stop, by the shutdown hook, does no harm
        }
        assertThat(process.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void aFolderOfAnotherVersionIsRefusedWithASentence() throws IOException {
        Path version = folder.resolve("postgresql/PG_VERSION");
        String own = Files.readString(version);
        try {
            Files.writeString(version, "99\n");
            assertThatThrownBy(EmbeddedPostgresTest::start)
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageContaining("was written by PostgreSQL 99")
                    .hasMessageContaining("use the newer Hilo");
            Files.writeString(version, "15\n");
            assertThatThrownBy(EmbeddedPostgresTest::start).hasMessageContaining("export, and import here");
        } finally {
            Files.writeString(version, own);
        }
        start().close();
    }

    @Test
    void aFolderThatIsNotADatabaseIsLeftAsItIs() throws IOException {
        Path other = Files.createTempDirectory("hilo-other");
        Path precious = Files.createDirectories(other.resolve("postgresql")).resolve("precious.txt");
        Files.writeString(precious, "photographs");
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(new EmbeddedPostgres.Settings(other, CACHE, Map.of())))
                    .hasMessageContaining("holds no database");
            assertThat(precious).hasContent("photographs");
        } finally {
            Folders.delete(other);
        }
    }

    @Test
    void anInitialisationThatWasCutShortIsBegunAgain() throws IOException {
        Path other = Files.createTempDirectory("hilo-cut-short");
        Files.setPosixFilePermissions(
                other, PosixFilePermissions.fromString("rwx------")); // root's alone: see PostgresUser
        Path making = Files.createDirectories(other.resolve("postgresql.making"));
        Files.writeString(making.resolve("PG_VERSION"), "18\n");
        try (var postgres = EmbeddedPostgres.start(new EmbeddedPostgres.Settings(other, CACHE, Map.of()))) {
            assertThat(jdbc(postgres).sql("SELECT 1").query(Integer.class).single())
                    .isEqualTo(1);
        } finally {
            Folders.delete(other);
        }
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(new EmbeddedPostgres.Settings(folder, CACHE, Map.of()));
    }

    private static JdbcClient jdbc(EmbeddedPostgres postgres) {
        return JdbcClient.create(postgres.database("postgres").unpooled());
    }

    private static Postmaster postmaster() throws IOException {
        return Postmaster.of(folder.resolve("postgresql")).orElseThrow();
    }
}
