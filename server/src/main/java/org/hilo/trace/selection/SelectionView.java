package org.hilo.trace.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Filter;
import org.hilo.engine.FilterProblem;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The bar of lens, period and filters above every page of tracing.
 *
 * @param path the page itself
 * @param lenses lenses that may be chosen
 * @param activities activities that may be chosen to end a journey; none where that was not asked for
 * @param kept further parameters of the page that a change of the selection keeps
 */
public record SelectionView(
        Selection selection, String path, List<String> lenses, List<String> activities, Map<String, String> kept) {
    public SelectionView {
        lenses = List.copyOf(lenses);
        activities = List.copyOf(activities);
        kept = Map.copyOf(kept);
    }

    /** The same with other further parameters. */
    public SelectionView keeping(Map<String, String> others) {
        return new SelectionView(selection, path, lenses, activities, others);
    }

    /** A filter in words with the address that takes it away. */
    public record Pill(String text, String remove) {}

    /** A parameter that a form sends along unseen. */
    public record Hidden(String name, String value) {}

    /** The selection as parameters of a form. */
    public List<Hidden> hidden() {
        List<Hidden> hidden = new ArrayList<>();
        hidden.add(new Hidden("lens", selection.lens()));
        hidden.addAll(selection.end().parameters());
        LocalDate from = selection.from();
        if (from != null) {
            hidden.add(new Hidden("from", from.toString()));
        }
        LocalDate until = selection.until();
        if (until != null) {
            hidden.add(new Hidden("until", until.toString()));
        }
        readable().forEach(text -> hidden.add(new Hidden("where", text)));
        return hidden;
    }

    public List<Pill> pills(Shell shell) {
        FilterWords words = new FilterWords(shell);
        List<Pill> pills = new ArrayList<>();
        for (int i = 0; i < selection.clauses().size(); i++) {
            Filter filter = selection.clauses().get(i).filter();
            if (filter != null) {
                pills.add(new Pill(words.of(filter), link(selection.withoutClause(i))));
            }
        }
        return pills;
    }

    /** First day of the period for its field, empty without one. */
    public String from() {
        LocalDate from = selection.from();
        return from == null ? "" : from.toString();
    }

    public String until() {
        LocalDate until = selection.until();
        return until == null ? "" : until.toString();
    }

    /** The texts of the filters that are kept while another one is added. */
    public List<String> readable() {
        return selection.clauses().stream()
                .filter(c -> c.filter() != null)
                .map(Clause::text)
                .toList();
    }

    /** The text that could not be read, empty when there is none. */
    public String wrongText() {
        Clause wrong = selection.firstProblem();
        return wrong == null ? "" : wrong.text();
    }

    /** What is wrong with it, null when all could be read. */
    public @Nullable String wrong(Shell shell) {
        Clause wrong = selection.firstProblem();
        FilterProblem problem = wrong == null ? null : wrong.problem();
        return problem == null ? null : new FilterWords(shell).problem(problem);
    }

    public List<EndingChoice.Kind> endings() {
        return List.of(EndingChoice.Kind.values());
    }

    public boolean isEnding(EndingChoice.Kind kind) {
        return selection.end().kind() == kind;
    }

    /** The activities that end a journey, each in a field of its own, and an empty one for one more. */
    public List<String> endFields() {
        if (!isEnding(EndingChoice.Kind.AFTER)) {
            return List.of();
        }
        List<String> fields = new ArrayList<>(selection.end().activities());
        if (fields.size() < EndingChoice.MOST_ACTIVITIES) {
            fields.add("");
        }
        return fields;
    }

    /** What is missing for the chosen end or wrong with it, null when nothing is. */
    public @Nullable String endProblem(Shell shell) {
        Problem problem = selection.end().problem();
        return problem == null ? null : shell.t(problem.messageKey(), problem.argumentPairs());
    }

    public String withoutPeriod() {
        return link(selection.withoutPeriod());
    }

    public String withoutAnything() {
        return link(selection.withoutFilters());
    }

    /** The address of this page with another selection. */
    public String link(Selection other) {
        List<Object> more = new ArrayList<>();
        kept.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> {
            more.add(e.getKey());
            more.add(e.getValue());
        });
        return other.link(path, more.toArray());
    }
}
