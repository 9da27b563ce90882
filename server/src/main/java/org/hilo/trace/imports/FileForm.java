package org.hilo.trace.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.intake.Look;

/**
 * A table and what its columns become.
 *
 * @param file name of the file
 * @param match which names of files this is for
 * @param dates pattern of its times; empty for ISO 8601
 * @param decimal point or comma
 * @param area the area of all its events, when no column says it
 * @param key the column by which other files look its rows up; empty when none does
 * @param asked what must be answered before it can be read
 */
public record FileForm(
        String file,
        String match,
        String dates,
        String decimal,
        String area,
        String key,
        List<ColumnForm> columns,
        List<Look.Question> asked) {
    public FileForm {
        columns = List.copyOf(columns);
        asked = List.copyOf(asked);
    }

    /** The same with what a form says; {@code c3.role} is the role of the fourth column. */
    FileForm answered(Map<String, String> form, String prefix) {
        List<ColumnForm> answered = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            answered.add(columns.get(i).answered(form, prefix + "c" + i + "."));
        }
        return new FileForm(
                file,
                match,
                form.getOrDefault(prefix + "dates", dates).strip(),
                form.getOrDefault(prefix + "decimal", decimal),
                form.getOrDefault(prefix + "area", area).strip(),
                key,
                answered,
                asked);
    }

    /** Names of the events that a row gives, in the order of the columns: those of a wide table. */
    public List<String> milestones() {
        return columns.stream()
                .filter(column -> column.role() == ColumnRole.MILESTONE)
                .map(ColumnForm::nameToUse)
                .toList();
    }

    /** Names of events that may keep a promise: milestones, and values of the column that says what happened. */
    public List<String> events() {
        List<String> events = new ArrayList<>(milestones());
        columns.stream()
                .filter(column -> column.role() == ColumnRole.ACTIVITY)
                .forEach(column -> events.addAll(column.samples()));
        return events;
    }

    /** Whether rows become events; else other files may only look things up in it. */
    public boolean hasEvents() {
        return columns.stream()
                .anyMatch(column -> column.role() == ColumnRole.TIME || column.role() == ColumnRole.MILESTONE);
    }

    /** Names that two columns share, where each needs its own. */
    public List<String> doubles() {
        Set<String> seen = new HashSet<>();
        return columns.stream()
                .filter(column -> switch (column.role()) {
                    case MILESTONE, REFERENCE, ATTRIBUTE -> !seen.add(column.role() + column.nameToUse());
                    case ACTIVITY, TIME, AREA, CHANNEL, ID ->
                        !seen.add(column.role().text());
                    case IGNORE, SCORE, COMMENT, PROMISE -> false;
                })
                .map(ColumnForm::name)
                .toList();
    }

    /** Patterns between which the file does not decide; empty when it does. */
    public List<String> patterns() {
        return asked.stream()
                .filter(question -> question.code().equals("day-or-month-first"))
                .flatMap(question -> question.choices().stream())
                .distinct()
                .toList();
    }
}
