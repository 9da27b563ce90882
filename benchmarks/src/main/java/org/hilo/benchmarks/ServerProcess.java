package org.hilo.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server with its database as processes of their own, started by us and stopped by us. */
final class ServerProcess implements AutoCloseable {

    static final int PORT = 18_890;
    static final String ADDRESS = "http://127.0.0.1:" + PORT;

    private static final long PATIENCE_SECONDS = 600;
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    private final Process process;
    private final long startNanos;
    private final double secondsToFirstAnswer;

    private ServerProcess(Process process, long startNanos, double secondsToFirstAnswer) {
        this.process = process;
        this.startNanos = startNanos;
        this.secondsToFirstAnswer = secondsToFirstAnswer;
    }

    /** Returns when the server has answered 200 for the first time. */
    static ServerProcess start(List<String> command, Path log) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the server ended with code " + process.exitValue() + ": " + log);
                }
                if (seconds(start) > PATIENCE_SECONDS) {
                    process.destroy();
                    throw new IllegalStateException("no answer after " + PATIENCE_SECONDS + " s: " + log);
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        return new ServerProcess(process, start, seconds(start));
    }

    double secondsToFirstAnswer() {
        return secondsToFirstAnswer;
    }

    double secondsSinceStart() {
        return seconds(startNanos);
    }

    /** Memory of the server, of PostgreSQL and of all its processes: proportional set size, in which shared pages count once. */
    Memory memory(Path data) throws IOException {
        long database = 0;
        for (long pid : postgres(data)) {
            database += pssBytes(pid);
        }
        return new Memory(pssBytes(process.pid()), database);
    }

    /** PostgreSQL is no child of ours when it runs as another user; its data folder says which process it is. */
    private static List<Long> postgres(Path data) throws IOException {
        try (Stream<Path> files = Files.find(data, 3, (path, kind) -> path.endsWith("postmaster.pid"))) {
            Path found = files.findFirst().orElseThrow(() -> new IllegalStateException("no postmaster.pid in " + data));
            ProcessHandle postmaster = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(found).getFirst().strip()))
                    .orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .map(ProcessHandle::pid)
                    .toList();
        }
    }

    /** In bytes. */
    record Memory(long server, long database) {
        long sum() {
            return server + database;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static long pssBytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.map(PSS::matcher)
                            .filter(Matcher::find)
                            .mapToLong(found -> Long.parseLong(found.group(1)))
                            .sum()
                    * 1024;
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // ended in between
        }
    }

    private static boolean answers(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(ADDRESS + "/sign-in"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
