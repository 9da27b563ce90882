package org.hilo.trace.level;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hilo.engine.Level;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * What the page on which a level is made or changed shows.
 *
 * @param saved the level as it is kept, null for a new one
 * @param rows the activities of the table
 * @param beside how many activities only the text can name, because the table would be too long
 * @param starts levels that a new one can be begun from
 * @param faults what keeps the form from being saved
 */
public record LevelView(
        @Nullable NamedLevel saved,
        LevelForm form,
        List<Row> rows,
        int beside,
        List<String> starts,
        List<Problem> faults) {
    public LevelView {
        rows = List.copyOf(rows);
        starts = List.copyOf(starts);
        faults = List.copyOf(faults);
    }

    /** An activity with the area that does it most often, and what is typed beside it. */
    public record Row(String activity, @Nullable String area, String node) {}

    public boolean isNew() {
        return saved == null;
    }

    public boolean leavesOut() {
        return form.rest() == Level.Rest.LEFT_OUT;
    }

    /** Nodes typed so far, to be offered in every field. */
    public List<String> nodes() {
        return rows.stream()
                .map(Row::node)
                .filter(node -> !node.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    /** What is wrong with a field, null when nothing is. */
    public @Nullable String wrong(String field, Shell shell) {
        List<String> sentences = faults.stream()
                .filter(fault -> Objects.equals(fault.field(), field))
                .flatMap(fault -> Stream.of(shell.t(fault.messageKey(), fault.argumentPairs())))
                .toList();
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }
}
