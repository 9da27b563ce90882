package org.hilo.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that the launcher starts and waits for; it ends with the launcher. */
final class Child {

    /** Enough for the server to stop its database. */
    private static final long PATIENCE_SECONDS = 30;

    private Child() {}

    static ProcessBuilder of(Project project, List<String> command, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.home().toFile());
        builder.environment().put("JAVA_HOME", project.jdk().toString());
        builder.environment().putAll(environment);
        return builder;
    }

    /** Runs with our own terminal and returns the exit code. */
    static int run(Project project, List<String> command, Map<String, String> environment) throws IOException {
        return await(of(project, command, environment).inheritIO().start());
    }

    /** Waits; when we are told to end, the child is told too, and we leave only after it has left. */
    static int await(Process process) {
        Thread onEnd = new Thread(() -> stop(process));
        Runtime.getRuntime().addShutdownHook(onEnd);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            stop(process);
            return Command.FAILED;
        } finally {
            forget(onEnd);
        }
    }

    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // we are ending: the hook is at work
        }
    }

    static String java(Project project) {
        return project.jdk().resolve(Path.of("bin", "java")).toString();
    }
}
