package org.hilo.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a run found: a line of JSON per figure, appended for good, and a table of the last run for people. */
final class Results implements AutoCloseable {

    private final Path folder;
    private final String name;
    private final Wanted wanted;
    private final Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final List<Finding> findings = new ArrayList<>();

    private Results(Path folder, String name, Wanted wanted) {
        this.folder = folder;
        this.name = name;
        this.wanted = wanted;
    }

    static Results in(Path folder, String name, Wanted wanted) throws IOException {
        return new Results(Files.createDirectories(folder), name, wanted);
    }

    void add(Finding finding) {
        findings.add(finding);
        System.out.printf(
                Locale.ROOT,
                "%-52s %14s %-9s %s%n",
                finding.name(),
                number(finding.value()),
                finding.unit(),
                finding.detail());
    }

    @Override
    public void close() {
        try {
            appendLines();
            writeTable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("hilo: written to " + folder.resolve(name + ".md") + " and " + name + ".jsonl");
    }

    private void appendLines() throws IOException {
        JsonMapper json = JsonMapper.shared();
        StringBuilder lines = new StringBuilder();
        for (Finding finding : findings) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("at", at.toString());
            line.put("command", wanted.command());
            line.put("machine", Machine.here());
            line.put("name", finding.name());
            line.put("value", Double.parseDouble(String.format(Locale.ROOT, "%.4g", finding.value())));
            line.put("unit", finding.unit());
            line.put("detail", finding.detail());
            line.put("budget", finding.budget());
            lines.append(json.writeValueAsString(line)).append('\n');
        }
        Files.writeString(folder.resolve(name + ".jsonl"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void writeTable() throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# Measured: ").append(name).append("\n\n");
        text.append("`")
                .append(wanted.command())
                .append("` at ")
                .append(at)
                .append(" on ")
                .append(Machine.here());
        text.append(".\n\n| what | figure | budget | how |\n|---|---:|---|---|\n");
        for (Finding finding : findings) {
            text.append("| %s | %s %s | %s | %s |\n"
                    .formatted(
                            finding.name(),
                            number(finding.value()),
                            finding.unit(),
                            finding.budget().isEmpty() ? "–" : finding.budget(),
                            finding.detail()));
        }
        Files.writeString(folder.resolve(name + ".md"), text);
    }

    static String number(double value) {
        String pattern = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
