package org.hilo.trace.selection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hilo.engine.Ending;
import org.hilo.engine.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which journeys are looked at.
 *
 * @param lens what makes a journey
 * @param end where a journey ends
 * @param from first day of the period, null for no beginning
 * @param until last day of the period, itself included, null for no end
 * @param clauses filters that must all hold; those that could not be read select nothing and forbid nothing
 * @param zone where the days of the period begin
 */
public record Selection(
        String lens,
        EndingChoice end,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Clause> clauses,
        ZoneId zone) {

    public Selection {
        clauses = List.copyOf(clauses);
    }

    public Ending ending() {
        return end.ending();
    }

    /** Journeys with an event in the period that fulfil every readable clause. */
    public Filter filter() {
        List<Filter> filters = new ArrayList<>();
        if (from != null || until != null) {
            Instant start = from == null ? Instant.EPOCH : startOf(from);
            Instant end = until == null ? Instant.parse("9999-01-01T00:00:00Z") : startOf(until.plusDays(1));
            filters.add(new Filter.During(start, end));
        }
        clauses.stream().map(Clause::filter).filter(Objects::nonNull).forEach(filters::add);
        return Filter.and(filters);
    }

    /** The first clause that could not be read, null when all could. */
    public @Nullable Clause firstProblem() {
        return clauses.stream().filter(c -> c.problem() != null).findFirst().orElse(null);
    }

    public boolean isEverything() {
        return from == null && until == null && clauses.isEmpty();
    }

    public Selection with(Filter filter) {
        List<Clause> more = new ArrayList<>(clauses);
        Clause clause = Clause.of(filter);
        if (!more.contains(clause)) {
            more.add(clause);
        }
        return new Selection(lens, end, from, until, more, zone);
    }

    public Selection withoutClause(int index) {
        List<Clause> fewer = new ArrayList<>(clauses);
        fewer.remove(index);
        return new Selection(lens, end, from, until, fewer, zone);
    }

    public Selection withoutPeriod() {
        return new Selection(lens, end, null, null, clauses, zone);
    }

    /** In another period, its last day included. */
    public Selection during(LocalDate first, LocalDate last) {
        return new Selection(lens, end, first, last, clauses, zone);
    }

    public Selection withoutFilters() {
        return new Selection(lens, end, null, null, List.of(), zone);
    }

    /** The same period of all journeys. */
    public Selection withoutClauses() {
        return new Selection(lens, end, from, until, List.of(), zone);
    }

    public Selection withLens(String other) {
        return new Selection(other, end, from, until, clauses, zone);
    }

    /** As query of an address, without the question mark. */
    public String query() {
        List<String> parts = new ArrayList<>();
        parts.add(pair("lens", lens));
        end.parameters().forEach(p -> parts.add(pair(p.name(), p.value())));
        if (from != null) {
            parts.add(pair("from", from.toString()));
        }
        if (until != null) {
            parts.add(pair("until", until.toString()));
        }
        clauses.forEach(c -> parts.add(pair("where", c.text())));
        return String.join("&", parts);
    }

    /** The address of a page that looks at these journeys; more parameters come in pairs of name and value. */
    public String link(String path, Object... more) {
        StringBuilder link = new StringBuilder(path).append('?').append(query());
        for (int i = 0; i < more.length; i += 2) {
            link.append('&').append(pair(more[i].toString(), more[i + 1].toString()));
        }
        return link.toString();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return lens + clauses.stream().map(Clause::text).collect(Collectors.joining(" and ", " where ", ""));
    }
}
