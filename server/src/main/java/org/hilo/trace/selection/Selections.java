package org.hilo.trace.selection;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.FilterProblem;
import org.hilo.engine.UnknownName;
import org.hilo.platform.organisation.Organisations;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.identity.Identities;
import org.hilo.trace.identity.LinkKind;
import org.hilo.trace.identity.LinkRules;
import org.hilo.trace.journey.Journeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads selections from the parameters of an address. */
@Service
public class Selections {
    /** More filters than that nobody reads, and each costs a pass over the journeys. */
    private static final int MOST_CLAUSES = 30;

    private final Journeys journeys;
    private final Identities identities;
    private final Organisations organisations;

    Selections(Journeys journeys, Identities identities, Organisations organisations) {
        this.journeys = journeys;
        this.identities = identities;
        this.organisations = organisations;
    }

    /**
     * The same for questions about work: where the address names no lens, it is the first object that customers own,
     * such as an order. A customer who comes back after months has not waited for months.
     */
    public Selection ofWork(MultiValueMap<String, String> parameters) {
        return of(withWorkLens(parameters));
    }

    public Selection strictlyOfWork(MultiValueMap<String, String> parameters) {
        return strictlyOf(withWorkLens(parameters));
    }

    private MultiValueMap<String, String> withWorkLens(MultiValueMap<String, String> parameters) {
        String named = parameters.getFirst("lens");
        if (named != null && !named.isBlank()) {
            return parameters;
        }
        MultiValueMap<String, String> more = new LinkedMultiValueMap<>(parameters);
        more.set("lens", workLens());
        return more;
    }

    /** The first object that customers own, such as an order; customers where they own nothing. */
    public String workLens() {
        LinkRules rules = identities.known().rules();
        return journeys.lenses().stream()
                .filter(lens -> rules.kindOf(lens) == LinkKind.OWNED)
                .findFirst()
                .orElseGet(() -> lens(null));
    }

    /** For a page: filters that cannot be read are kept with their problem, to be shown beside the field. */
    public Selection of(MultiValueMap<String, String> parameters) {
        ZoneId zone = organisations.current().zone();
        List<Clause> clauses = new ArrayList<>();
        for (String text : parameters.getOrDefault("where", List.of())) {
            if (!text.isBlank()) {
                clauses.add(Clause.of(text.strip(), zone));
            }
        }
        if (clauses.size() > MOST_CLAUSES) {
            throw Problem.invalid("trace.too_many_filters", "where").argument("most", MOST_CLAUSES);
        }
        String lens = lens(parameters.getFirst("lens"));
        return new Selection(
                lens,
                end(parameters, lens, zone),
                Parameters.day(parameters, "from"),
                Parameters.day(parameters, "until"),
                clauses,
                zone);
    }

    /** For a program: what cannot be read is the caller's fault. */
    public Selection strictlyOf(MultiValueMap<String, String> parameters) {
        Selection selection = of(parameters);
        Clause wrong = selection.firstProblem();
        if (wrong != null) {
            FilterProblem problem = wrong.problem();
            throw FilterWords.problem(Objects.requireNonNull(problem), "where");
        }
        Problem end = selection.end().problem();
        if (end != null) {
            throw end;
        }
        return selection;
    }

    /** The journeys of the selection's lens, as they end by its choice. */
    public EventLog log(Selection selection) {
        return journeys.log(selection.lens(), selection.ending());
    }

    /** The bar of a page, with what can be chosen in it. */
    public SelectionView bar(Selection selection, String path, Map<String, String> kept) {
        boolean isAsked = selection.end().kind() == EndingChoice.Kind.AFTER;
        List<String> activities = isAsked ? journeys.log(selection.lens()).activities() : List.of();
        return new SelectionView(selection, path, journeys.lenses(), activities, kept);
    }

    private String lens(@Nullable String wanted) {
        List<String> known = journeys.lenses();
        if (wanted == null || wanted.isBlank()) {
            return known.isEmpty() ? Journeys.CUSTOMER : known.getFirst();
        }
        if (!known.isEmpty() && !known.contains(wanted)) {
            throw Problem.invalid("trace.unknown_lens", "lens")
                    .argument("lens", wanted)
                    .allowed(known);
        }
        return wanted;
    }

    private EndingChoice end(MultiValueMap<String, String> parameters, String lens, ZoneId zone) {
        EndingChoice.Kind kind = EndingChoice.Kind.of(parameters.getFirst("ending"));
        EndingChoice end =
                EndingChoice.of(kind, parameters.getOrDefault("after", List.of()), parameters.getFirst("gap"), zone);
        if (end.activities().isEmpty()) {
            return end;
        }
        List<UnknownName> unknown = journeys.log(lens).unknownNames(new Filter.Passed(end.activities()));
        return unknown.isEmpty() ? end : end.unknown(unknown.getFirst());
    }
}
