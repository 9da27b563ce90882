package org.hilo.launcher;

import java.util.List;

/** What is built together: a module with a main class, and the folders whose change makes it stale. */
enum Part {
    CLI("cli", "org.hilo.cli.Cli", List.of("engine", "statistics", "intake", "drawing", "cli")),
    SERVER("server", "org.hilo.Application", List.of("engine", "statistics", "intake", "drawing", "server", "web")),
    DEMO(
            "demo",
            "org.hilo.demo.Demo",
            List.of("engine", "statistics", "intake", "drawing", "server", "web", "andina", "demo")),
    BENCHMARKS(
            "benchmarks",
            "org.hilo.benchmarks.Benchmarks",
            List.of("engine", "statistics", "intake", "drawing", "benchmarks"));

    private final String module;
    private final String mainClass;
    private final List<String> folders;

    Part(String module, String mainClass, List<String> folders) {
        this.module = module;
        this.mainClass = mainClass;
        this.folders = folders;
    }

    String module() {
        return module;
    }

    String mainClass() {
        return mainClass;
    }

    List<String> folders() {
        return folders;
    }

    boolean needsWeb() {
        return folders.contains("web");
    }
}
