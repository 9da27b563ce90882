package org.hilo.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL beside this process, with its data in a folder: the same database and the same promises as a
 * separate server, without installing one.
 *
 * <p>Durable: {@code fsync} and {@code synchronous_commit} stay on, pages carry checksums. Private: it listens on
 * 127.0.0.1 alone, at a port that is free, and asks for a password (SCRAM) that only the data folder's owner can read.
 * Root: see {@link PostgresUser}. Ctrl-C: {@code pg_ctl} puts PostgreSQL in a session of its own, so that a terminal's
 * interrupt reaches Hilo only, which first lets its requests end and then stops the database. After {@code kill -9} of
 * Hilo, PostgreSQL is left behind as an orphan: the next start finds it, verifies that it serves this very folder
 * ({@link Postmaster}), stops it, and starts its own, so that settings and version are always those of this Hilo.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "hilo";
    private static final String MAJOR = "18";
    private static final int START_ATTEMPTS = 5;
    private static final long PROGRAM_SECONDS = 120;
    private static final long LAST_BLINK_SECONDS = 5;

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final PostgresUser user;
    private final String password;
    private int port;
    private boolean stopped;

    /**
     * Where to keep the data and the unpacked programs, and settings of PostgreSQL beyond ours (tests switch durability
     * off).
     */
    public record Settings(Path data, Path cache, Map<String, String> postgres) {
        public Settings {
            postgres = Map.copyOf(postgres);
        }
    }

    private EmbeddedPostgres(DataFolder folder, PostgresBinaries binaries, PostgresUser user, String password) {
        this.folder = folder;
        this.binaries = binaries;
        this.user = user;
        this.password = password;
    }

    /** Starts and returns when connections are taken; on failure nothing is left running. */
    public static EmbeddedPostgres start(Settings settings) {
        DataFolder folder = DataFolder.hold(settings.data());
        try {
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(settings.cache());
            Path data = Files.exists(folder.postgres()) ? folder.postgres() : folder.emptyPostgres();
            var postgres = new EmbeddedPostgres(
                    folder, binaries, PostgresUser.forFolder(data, binaries.home()), folder.password());
            postgres.prepare();
            postgres.launch(settings.postgres());
            return postgres;
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException("could not start PostgreSQL in " + settings.data(), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** A database of this server, by name. */
    public Database database(String name) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, password);
    }

    private void prepare() throws IOException {
        if (Files.exists(folder.postgres())) {
            Path version = folder.postgres().resolve("PG_VERSION");
            refuseOtherVersion(Files.exists(version) ? Files.readString(version).strip() : "");
            stopOrphan();
            return;
        }
        initialise(folder.emptyPostgres());
    }

    private void refuseOtherVersion(String found) {
        if (found.equals(MAJOR)) return;
        if (!found.matches("\\d{1,3}")) {
            throw new StorageFailure("the data folder " + folder.postgres() + " holds no database of PostgreSQL:"
                    + " name another folder with hilo.data, or empty this one");
        }
        boolean newer = Integer.parseInt(found) > Integer.parseInt(MAJOR);
        throw new StorageFailure("the data folder " + folder.postgres() + " was written by PostgreSQL " + found
                + ", this Hilo brings PostgreSQL " + MAJOR + ": "
                + (newer
                        ? "use the newer Hilo that wrote it"
                        : "open it once with the Hilo that wrote it, export, and import here"));
    }

    private void stopOrphan() throws IOException {
        var orphan = Postmaster.of(folder.postgres());
        if (orphan.isPresent()) {
            LOG.info("stopping the database of an earlier Hilo that was killed");
            stopServer();
            return;
        }
        // the number may belong to a stranger by now, and PostgreSQL would refuse to start because of it
        Files.deleteIfExists(Postmaster.pidFile(folder.postgres()));
    }

    /** Beside its place, and then moved there: PostgreSQL marks a folder as its own long before it is whole. */
    private void initialise(Path data) throws IOException {
        LOG.info("creating the database in {}", folder.postgres());
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        user.own(data);
        Path hand = data.resolveSibling("database.password.handed-over");
        DataFolder.writePrivately(hand, password + "\n");
        try {
            user.own(hand);
            run(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + data,
                    "--username=" + USER,
                    "--pwfile=" + hand,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8", // sorts the same on every system, so that indexes can travel
                    "--data-checksums",
                    "--no-instructions"));
        } finally {
            Files.deleteIfExists(hand);
        }
        Files.move(data, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch(Map<String, String> more) throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            configure(more);
            try {
                run(List.of(
                        binaries.program("pg_ctl").toString(),
                        "start",
                        "--pgdata=" + folder.postgres(),
                        "--log=" + folder.postgres().resolve("start.log"),
                        "--wait",
                        "--timeout=90",
                        "--silent"));
                return;
            } catch (StorageFailure e) {
                String log = Files.readString(folder.postgres().resolve("start.log"));
                boolean passing = log.contains("could not bind") || log.contains("shared memory block");
                if (!passing || attempt == START_ATTEMPTS) {
                    throw new StorageFailure("PostgreSQL did not start: " + lastLines(log), e);
                }
                Files.deleteIfExists(folder.postgres().resolve("start.log"));
            }
        }
    }

    private static String lastLines(String log) {
        List<String> lines = log.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private void configure(Map<String, String> more) throws IOException {
        Path data = folder.postgres();
        var lines = new ArrayList<String>();
        lines.add("# written at every start");
        PostgresSettings.embedded(port).forEach((name, value) -> lines.add(name + " = '" + value + "'"));
        more.forEach((name, value) -> lines.add(name + " = '" + value + "'"));
        rewrite(data.resolve("postgresql.conf"), lines);
        rewrite(data.resolve("pg_hba.conf"), List.of("host all all 127.0.0.1/32 scram-sha-256"));
    }

    private void rewrite(Path file, List<String> lines) throws IOException {
        Files.write(file, lines, StandardCharsets.UTF_8);
        user.own(file);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void stopServer() throws IOException {
        var stop = new ArrayList<>(List.of(
                binaries.program("pg_ctl").toString(),
                "stop",
                "--pgdata=" + folder.postgres(),
                "--wait",
                "--timeout=60",
                "--silent"));
        try {
            run(with(stop, "--mode=fast"));
        } catch (StorageFailure e) {
            LOG.warn("the database did not stop in a minute; stopping it at once (it recovers at the next start)");
            run(with(stop, "--mode=immediate"));
        }
    }

    private static List<String> with(List<String> program, String option) {
        var longer = new ArrayList<>(program);
        longer.add(option);
        return longer;
    }

    private void run(List<String> program) throws IOException {
        Path output = Files.createTempFile("hilo-postgres", ".out");
        try {
            var builder = new ProcessBuilder(user.command(program))
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(PROGRAM_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StorageFailure(program.getFirst() + " took longer than " + PROGRAM_SECONDS + " seconds");
            }
            if (process.exitValue() != 0) {
                throw new StorageFailure(
                        "PostgreSQL says: " + Files.readString(output).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailure("interrupted while waiting for " + program.getFirst(), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Lets open transactions be rolled back, writes everything down and ends. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (stopped) return;
        stopped = true;
        try {
            var running = Postmaster.of(folder.postgres());
            if (running.isPresent()) {
                stopServer();
                awaitEnd(running.get().process());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not stop PostgreSQL", e);
        } finally {
            folder.close();
        }
    }

    /** {@code pg_ctl} returns when the pid file is gone, a blink before the process is. */
    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(LAST_BLINK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the database has stopped, but its process {} lingers", process.pid());
        }
    }
}
