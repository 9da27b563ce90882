package org.hilo.intake.look;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.intake.InputFile;
import org.hilo.intake.Look.Kind;
import org.hilo.intake.Look.Question;
import org.hilo.intake.mapping.AttributeMapping;
import org.hilo.intake.mapping.EventMapping;
import org.hilo.intake.mapping.Expression;
import org.hilo.intake.mapping.Expression.Column;
import org.hilo.intake.mapping.Expression.Constant;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.PromiseMapping;
import org.hilo.intake.mapping.ScoreMapping;
import org.hilo.intake.mapping.Settings;
import org.jspecify.annotations.Nullable;

/** A mapping that would read a table, as far as its columns tell; what they don't tell becomes questions. */
final class Proposal {

    /** More columns than a person reads through are better chosen by that person. */
    private static final int ATTRIBUTES_MAX = 60;

    private final InputFile file;
    private final List<Profile> columns;
    private final long rows;
    private final Roles roles;
    private final Set<String> used = new HashSet<>();
    private final List<Question> questions = new ArrayList<>();

    Proposal(InputFile file, List<Profile> columns, long rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
        this.roles = new Roles(columns);
    }

    List<Question> questions() {
        return questions;
    }

    /** Null when the table has no time at all: then nothing in it can be an event. */
    @Nullable
    Mapping mapping() {
        List<Profile> times = roles.times();
        if (times.isEmpty()) {
            questions.add(
                    new Question("time", "", columns.stream().map(Profile::name).toList()));
            return null;
        }
        List<String> dates = dates();
        askZone(times);
        Map<String, Expression> references = references();
        Expression area = role(roles.area().orElse(null));
        Expression channel = role(roles.channel().orElse(null));
        Profile activity = roles.activity().orElse(null);
        List<EventMapping> events = activity == null && times.size() > 1
                ? wide(times)
                : isInterval(times) ? interval(times, activity) : List.of(single(times.getFirst(), activity));
        Settings settings = new Settings(
                null,
                null,
                dates,
                columns.stream().anyMatch(Profile::hasDecimalComma) ? ',' : '.',
                columns.stream().anyMatch(Profile::hasDecimalComma) ? Character.valueOf('.') : null,
                Set.of(),
                Settings.Gap.LATER,
                Settings.Overlap.EARLIER);
        FileMapping table = new FileMapping(
                file.stem(),
                file.name().toLowerCase(java.util.Locale.ROOT).replaceAll("[\\[\\]{}*?\\\\]", "?"),
                settings,
                null,
                '"',
                null,
                null,
                List.of(),
                null,
                area,
                channel,
                references,
                attributes(),
                events);
        String lens =
                references.isEmpty() ? null : references.keySet().iterator().next();
        return new Mapping(
                file.stem(), settings, lens, Map.of(), Map.of(), List.of(table), promises(events), List.of());
    }

    private @Nullable Expression role(@Nullable Profile column) {
        return column == null ? null : take(column);
    }

    private Column take(Profile column) {
        used.add(column.name());
        return new Column(column.name());
    }

    /** Patterns for the mapping; where day and month cannot be told apart nothing is chosen, but asked. */
    private List<String> dates() {
        Set<String> chosen = new LinkedHashSet<>();
        for (Profile column : columns) {
            if (column.kind() != Kind.TIME || column.datePatterns().isEmpty()) {
                continue;
            }
            List<String> patterns = column.datePatterns();
            boolean dayFirst = patterns.stream().anyMatch(p -> p.startsWith("d"));
            boolean monthFirst = patterns.stream().anyMatch(p -> p.startsWith("M"));
            if (dayFirst && monthFirst) {
                questions.add(new Question("day-or-month-first", column.name(), patterns));
            } else {
                chosen.add(patterns.getFirst());
            }
        }
        return List.copyOf(chosen);
    }

    private void askZone(List<Profile> times) {
        times.stream()
                .filter(Profile::hasLocalTimes)
                .findFirst()
                .ifPresent(c -> questions.add(new Question("zone", c.name(), List.of())));
    }

    private Map<String, Expression> references() {
        Map<String, Expression> all = new LinkedHashMap<>();
        for (Roles.Reference reference : roles.references()) {
            if (!all.containsKey(reference.type())) {
                all.put(reference.type(), take(reference.column()));
            }
        }
        if (all.isEmpty()) {
            questions.add(new Question(
                    "journey",
                    "",
                    columns.stream()
                            .filter(c -> c.kind() == Kind.TEXT || c.kind() == Kind.NUMBER)
                            .map(Profile::name)
                            .toList()));
        }
        return all;
    }

    private List<EventMapping> wide(List<Profile> times) {
        questions.add(new Question("wide", "", times.stream().map(Profile::name).toList()));
        List<EventMapping> events = new ArrayList<>();
        Profile said = roles.saidAt(times);
        for (Profile time : times) {
            events.add(event(new Constant(activityOf(time.name())), take(time), Map.of(), true, time.equals(said)));
        }
        return events;
    }

    /** A due time beside a step that delivers is a promise; without such a step it stays an attribute. */
    private List<PromiseMapping> promises(List<EventMapping> events) {
        String delivered = null;
        for (EventMapping event : events) {
            if (event.activity() instanceof Constant(String name) && Roles.delivers(name)) {
                delivered = name;
            }
        }
        if (delivered == null) {
            return List.of();
        }
        List<PromiseMapping> promises = new ArrayList<>();
        for (Profile due : roles.dueTimes()) {
            promises.add(new PromiseMapping(activityOf(due.name()), due.name(), delivered, PromiseMapping.By.INSTANT));
        }
        return promises;
    }

    private static boolean isInterval(List<Profile> times) {
        return times.size() == 2 && times.stream().filter(Roles::isStart).count() == 1;
    }

    private List<EventMapping> interval(List<Profile> times, @Nullable Profile activity) {
        List<EventMapping> events = new ArrayList<>();
        Expression name = activity(activity);
        for (boolean start : new boolean[] {true, false}) {
            Profile time = Roles.isStart(times.getFirst()) == start ? times.getFirst() : times.getLast();
            AttributeMapping lifecycle =
                    new AttributeMapping(new Constant(start ? "start" : "complete"), AttributeMapping.Kind.TEXT, null);
            events.add(event(name, take(time), Map.of("lifecycle", lifecycle), false, !start));
        }
        return events;
    }

    private EventMapping single(Profile time, @Nullable Profile activity) {
        return event(activity(activity), take(time), Map.of(), false, true);
    }

    private Expression activity(@Nullable Profile activity) {
        if (activity != null) {
            return take(activity);
        }
        questions.add(new Question("activity", "", roles.activityCandidates(rows)));
        return new Constant(file.stem());
    }

    private EventMapping event(
            Expression activity,
            Expression time,
            Map<String, AttributeMapping> attributes,
            boolean optional,
            boolean holdsFeedback) {
        Profile score = holdsFeedback ? roles.score().orElse(null) : null;
        Profile comment = holdsFeedback ? roles.comment().orElse(null) : null;
        Profile id = optional ? null : roles.eventId().orElse(null);
        return new EventMapping(
                activity,
                time,
                null,
                id == null || id.distinct() < Math.min(rows, 1_000) ? null : take(id),
                null,
                null,
                null,
                Map.of(),
                attributes,
                score == null ? null : new ScoreMapping(take(score), null, null),
                comment == null ? null : take(comment),
                null,
                optional);
    }

    /** {@code order_delivered_customer_date} becomes "order delivered customer". */
    private static String activityOf(String column) {
        String plain = column.replaceAll("(?i)[_\\-. ]?(timestamp|datetime|date|time|at|on|fecha|hora)$", "");
        String spaced =
                (plain.isBlank() ? column : plain).replaceAll("[_\\-.]+", " ").strip();
        return spaced.isEmpty() ? column : spaced;
    }

    private Map<String, AttributeMapping> attributes() {
        Map<String, AttributeMapping> all = new LinkedHashMap<>();
        for (Profile column : columns) {
            if (used.contains(column.name()) || column.kind() == Kind.EMPTY || all.size() >= ATTRIBUTES_MAX) {
                continue;
            }
            AttributeMapping.Kind kind =
                    switch (column.kind()) {
                        case NUMBER -> AttributeMapping.Kind.NUMBER;
                        case TIME -> AttributeMapping.Kind.TIME;
                        case FLAG -> AttributeMapping.Kind.FLAG;
                        case TEXT, EMPTY -> AttributeMapping.Kind.TEXT;
                    };
            all.put(column.name(), new AttributeMapping(new Column(column.name()), kind, null));
        }
        return all;
    }
}
