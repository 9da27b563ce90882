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
    private final double secondsToFirstAnswer;

    private ServerProcess(Process process, double secondsToFirstAnswer) {
        this.process = process;
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
        return new ServerProcess(process, seconds(start));
    }

    double secondsToFirstAnswer() {
        return secondsToFirstAnswer;
    }

    /** Memory of the server and all processes under it: proportional set size, in which shared pages count once. */
    Memory memory() throws IOException {
        long own = pssBytes(process.pid());
        long database = 0;
        List<Long> postmasters = process.descendants().map(ProcessHandle::pid).toList();
        for (long pid : postmasters) {
            database += pssBytes(pid);
        }
        return new Memory(own, database);
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
