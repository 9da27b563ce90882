package org.hilo.trace.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.web.Shell;
import org.hilo.trace.level.ShownLevel;
import org.jspecify.annotations.Nullable;

/**
 * What the page on which rules are made or changed shows.
 *
 * @param saved the rules as they are kept, null for new ones
 * @param lenses that can be chosen
 * @param levels their words
 * @param activities names that events bear, the most frequent first
 * @param faults what keeps the form from being saved
 */
public record RuleEditView(
        @Nullable NamedRules saved,
        RulesForm form,
        List<String> lenses,
        List<String> levels,
        List<String> activities,
        List<Problem> faults) {
    public RuleEditView {
        lenses = List.copyOf(lenses);
        levels = List.copyOf(levels);
        activities = List.copyOf(activities);
        faults = List.copyOf(faults);
    }

    /** Lenses by their words. */
    public Map<String, String> lensOptions(Shell shell) {
        Map<String, String> options = new LinkedHashMap<>();
        lenses.forEach(lens -> options.put(lens, shell.wordOr("trace.lens", lens)));
        return options;
    }

    public Map<String, String> levelOptions(Shell shell) {
        Map<String, String> options = new LinkedHashMap<>();
        levels.forEach(level -> options.put(
                level,
                switch (level) {
                    case ShownLevel.ACTIVITY -> shell.t("trace.design.edit.level.activity");
                    case ShownLevel.AREA -> shell.t("trace.rule.edit.level.area");
                    default -> level;
                }));
        return options;
    }

    /** What is wrong with a field, a sentence each; none when nothing is. */
    public List<String> wrongs(String field, Shell shell) {
        return faults.stream()
                .filter(fault -> Objects.equals(fault.field(), field))
                .map(fault -> shell.t(fault.messageKey(), fault.argumentPairs()))
                .toList();
    }

    /** The same in one, null when nothing is wrong. */
    public @Nullable String wrong(String field, Shell shell) {
        List<String> sentences = wrongs(field, shell);
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }
}
