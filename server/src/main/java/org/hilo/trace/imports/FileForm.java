package org.hilo.trace.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.intake.Look;

/**
 * A table and what its columns become.
 *
 * @param file name of the file
 * @param match which names of files this is for
 * @param dates pattern of its times; empty for ISO 8601
 * @param decimal point or comma
 * @param area the area of all its events, when no column says it
 * @param asked what must be answered before it can be read
 */
public record FileForm(
        String file,
        String match,
        String dates,
        String decimal,
        String area,
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
            ColumnForm column = columns.get(i);
            String role =
                    form.getOrDefault(prefix + "c" + i + ".role", column.role().text());
            answered.add(column.becoming(roleOf(role), form.getOrDefault(prefix + "c" + i + ".as", column.as())));
        }
        return new FileForm(
                file,
                match,
                form.getOrDefault(prefix + "dates", dates).strip(),
                form.getOrDefault(prefix + "decimal", decimal),
                form.getOrDefault(prefix + "area", area).strip(),
                answered,
                asked);
    }

    private static ColumnRole roleOf(String text) {
        for (ColumnRole role : ColumnRole.values()) {
            if (role.text().equals(text)) {
                return role;
            }
        }
        return ColumnRole.IGNORE;
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
