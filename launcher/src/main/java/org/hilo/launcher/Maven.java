package org.hilo.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maven, as a quiet builder with one line of progress or as the loud runner of the tests. */
final class Maven {

    private static final Pattern BUILDING = Pattern.compile("\\[INFO] Building (?:hilo-)?(\\S+) .*\\[(\\d+)/(\\d+)]");
    private static final Pattern FETCHING = Pattern.compile("\\[INFO] Downloading from \\S+ .*/([^/]+)");

    private final Project project;

    Maven(Project project) {
        this.project = project;
    }

    /**
     * Builds with one line of progress; the whole output goes to a log.
     *
     * @throws Complaint with the errors and the log's place if the build fails
     */
    void build(String name, List<String> arguments) throws IOException {
        Path log = project.logs().resolve(name + ".log");
        Process process = Child.of(project, command(arguments), Map.of())
                .redirectErrorStream(true)
                .start();
        List<String> errors = new ArrayList<>();
        try (Progress progress = new Progress();
                BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter writer = new PrintWriter(Files.newBufferedWriter(log))) {
            follow(lines, writer, errors, progress);
        }
        if (Child.await(process) != 0) {
            String shown = String.join("\n", errors.subList(0, Math.min(errors.size(), 20)));
            throw Complaint.failed("the build failed\n" + shown + "\n  all of it: " + log);
        }
    }

    /** Runs with our own terminal. */
    int run(List<String> arguments, Map<String, String> environment) throws IOException {
        return Child.run(project, command(arguments), environment);
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Tools.maven().toString(), "-B"));
        String repository = System.getenv("HILO_MAVEN_REPO");
        if (repository != null && !repository.isBlank()) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.addAll(arguments);
        return command;
    }

    private static void follow(BufferedReader lines, PrintWriter log, List<String> errors, Progress progress)
            throws IOException {
        int fetched = 0;
        progress.step("building");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            log.println(line);
            Matcher building = BUILDING.matcher(line);
            Matcher fetching = FETCHING.matcher(line);
            if (building.lookingAt()) {
                progress.step("building " + building.group(1) + ", " + building.group(2) + " of " + building.group(3));
            } else if (fetching.lookingAt()) {
                fetched++;
                progress.detail(fetched + " files fetched, now " + fetching.group(1));
                if (fetched % 200 == 0) {
                    progress.step("fetching libraries, " + fetched + " files so far");
                }
            } else if (line.startsWith("[ERROR]")) {
                errors.add(line);
            }
        }
    }
}
