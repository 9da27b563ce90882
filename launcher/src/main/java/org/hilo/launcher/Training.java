package org.hilo.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What Java learnt in one start of a server (classes read and linked, methods counted: JEP 483, 514, 515), kept so that
 * later starts of the same build take about half as long.
 */
final class Training {

    private static final long PATIENCE_SECONDS = 300;
    private static final long POLL_MILLIS = 100;

    private final Project project;
    private final Part part;
    private final List<Path> classPath;

    Training(Project project, Part part, List<Path> classPath) {
        this.project = project;
        this.part = part;
        this.classPath = classPath;
    }

    /** The option that makes use of it, if this very build was trained with the options of now. */
    List<String> options() throws IOException {
        return stamp().isAt(stampFile()) && Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache()) : List.of();
    }

    Path cache() {
        return project.work().resolve("aot").resolve(part.module() + ".aot");
    }

    /** Starts a server on a scratch folder until it answers, and stops it; Java writes what it learnt at the end. */
    void run() throws IOException {
        Path scratch = project.work().resolve("aot/scratch");
        Compiled.delete(scratch);
        Files.createDirectories(scratch);
        Files.deleteIfExists(stampFile());
        Path log = project.logs().resolve("training.log");
        int port = freePort();
        try (Progress progress = new Progress()) {
            progress.step("training: a first start");
            Process process = Child.of(project, command(scratch, port), Map.of())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                awaitAnswer(process, port, log);
                progress.step("training: writing what Java learnt");
                process.destroy();
                process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw Complaint.failed("interrupted");
            } finally {
                Child.stop(process);
            }
        } finally {
            Compiled.delete(scratch);
        }
        if (!Files.exists(cache())) {
            throw Complaint.failed("Java wrote no cache; see " + log);
        }
        trained();
    }

    /** From now on the cache counts, as long as jars and options stay as they are. */
    void trained() throws IOException {
        stamp().writeTo(stampFile());
    }

    private List<String> command(Path scratch, int port) {
        List<String> command = new ArrayList<>(List.of(Child.java(project)));
        command.addAll(JavaOptions.server());
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + cache(),
                "-Dhilo.home=" + project.home(),
                "-cp",
                Build.joined(classPath),
                part.mainClass(),
                "--server.port=" + port,
                "--hilo.data=" + scratch,
                "--hilo.browser=false"));
        return command;
    }

    private static void awaitAnswer(Process process, int port, Path log) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers(port)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw Complaint.failed("the server did not answer; see " + log);
            }
        }
    }

    private static boolean answers(int port) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/sign-in").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Java itself refuses a cache of other jars or options, but with a page of warnings. */
    private Stamp stamp() throws IOException {
        Stamp jars =
                Stamp.of(project.home(), classPath.stream().map(Path::toString).toList());
        return new Stamp(jars.text() + " " + project.jdk() + " " + String.join(" ", JavaOptions.server()));
    }

    private Path stampFile() {
        return project.work().resolve("aot").resolve(part.module() + ".stamp");
    }
}
