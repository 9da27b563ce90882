package org.hilo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whole servers, started and stopped as a person does: the demo, on a data folder made for this run. */
final class Server {

    private static final int STARTS = 3;
    private static final long SETTLING_MILLIS = 40_000;

    private Server() {}

    static void measure(Wanted wanted, Path scratch, Results results) throws Exception {
        Path data = scratch.resolve("demo");
        Path log = Files.createDirectories(scratch).resolve("server.log");
        delete(data);
        Files.deleteIfExists(log);
        List<String> command = command(wanted, data, List.of());
        fill(command, data, log, results);
        starts(command, log, "not trained", "≤ 6 s", results);
        starts(command(wanted, data, wanted.trainedOptions()), log, "trained (AOT cache)", "≤ 3 s", results);
        try (ServerProcess server = ServerProcess.start(command, log);
                Visitor visitor = Visitor.enter()) {
            read(server, visitor, results);
            Pages.measure(visitor, results);
            memory(server, data, results, "after the pages");
            Thread.sleep(SETTLING_MILLIS); // tidy: the measured server is another process
            memory(server, data, results, "after the pages, settled");
            Ingest.visibleWithin(visitor, results);
            Ingest.measure(visitor, wanted.seconds(), results);
            memory(server, data, results, "after the ingest");
            Thread.sleep(SETTLING_MILLIS); // tidy: the measured server is another process
            memory(server, data, results, "after the ingest, settled");
        }
    }

    /** The first start generates and imports the demo's year; it is filled when the last import has ended. */
    private static void fill(List<String> command, Path data, Path log, Results results) throws Exception {
        long start = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(command, log);
                Visitor visitor = Visitor.enter()) {
            results.add(Finding.of("demo: first start to first 200", server.secondsToFirstAnswer(), "s")
                    .detail("empty data folder, built already")
                    .budget("first page ≤ 60 s, with the build"));
            while (visitor.events() == 0
                    || visitor.get("/api/v1/trace/imports").body().contains("\"running\"")) {
                Thread.sleep(200); // tidy: the measured server is another process
            }
            results.add(Finding.of("demo: first start to all events in the map", ServerProcess.seconds(start), "s")
                    .detail(String.format(Locale.ROOT, "%,d events under the lens shown first", visitor.events())));
            memory(server, data, results, "after filling");
            Thread.sleep(SETTLING_MILLIS); // tidy: the measured server is another process
            memory(server, data, results, "after filling, settled");
        }
    }

    /** Pages answer before all events are read again; how long that takes is a figure of its own. */
    private static void read(ServerProcess server, Visitor visitor, Results results) throws Exception {
        while (visitor.events() == 0) {
            Thread.sleep(50); // tidy: the measured server is another process
        }
        results.add(Finding.of("server: start to all events in the map", server.secondsSinceStart(), "s")
                .detail(String.format(Locale.ROOT, "%,d events under the lens shown first", visitor.events())));
    }

    private static void starts(List<String> command, Path log, String how, String budget, Results results)
            throws Exception {
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (ServerProcess server = ServerProcess.start(command, log)) {
                seconds[i] = server.secondsToFirstAnswer();
            }
        }
        Times times = Times.of(seconds);
        results.add(Finding.of("server: start to first 200, existing database, " + how, times.quantile(0.5), "s")
                .detail(String.format(
                        Locale.ROOT,
                        "median of %d, fastest %.2f, slowest %.2f",
                        STARTS,
                        times.quantile(0),
                        times.quantile(1)))
                .budget(budget));
    }

    private static void memory(ServerProcess server, Path data, Results results, String when) throws IOException {
        ServerProcess.Memory memory = server.memory(data);
        results.add(Finding.of("server + PostgreSQL: memory " + when, memory.sum() / 1e6, "MB")
                .detail(String.format(
                        Locale.ROOT,
                        "proportional set size: Java %.0f MB, PostgreSQL %.0f MB",
                        memory.server() / 1e6,
                        memory.database() / 1e6))
                .budget("≤ 600 MB with the demo"));
    }

    /** The demo as ./hilo demo starts it: the Java options come from the launcher. */
    private static List<String> command(Wanted wanted, Path data, List<String> more) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(wanted.serverOptions());
        command.addAll(more);
        command.addAll(List.of(
                "-Dhilo.home=" + System.getProperty("hilo.home"),
                "-cp",
                wanted.demoClassPath(),
                "org.hilo.demo.Demo",
                "--server.port=" + ServerProcess.PORT,
                "--hilo.data=" + data,
                "--hilo.browser=false"));
        return command;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
