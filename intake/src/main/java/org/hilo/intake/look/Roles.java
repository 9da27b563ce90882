package org.hilo.intake.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hilo.intake.Look.Kind;

/** Which column plays which role, by its name (English, Spanish, Portuguese) and by what it holds. */
final class Roles {

    private static final Pattern ACTIVITY = words(
            "activity|concept:name|event|event_?type|action|task|step|what|actividad|evento|acci[oó]n|tarea|paso|atividade");
    private static final Pattern AREA =
            words("area|[aá]rea|department|dept|org:group|group|team|departamento|equipo|grupo|setor|owner");
    private static final Pattern CHANNEL = words("channel|canal|medio");
    private static final Pattern SCORE = words(
            "score|nps|csat|ces|rating|stars|review_score|puntaje|puntuaci[oó]n|calificaci[oó]n|nota|avalia[cç][aã]o");
    private static final Pattern COMMENT = words(
            "comment|comments|comentario|comentarios|message|review_comment_message|feedback|verbatim|observaci[oó]n|coment[aá]rio");
    private static final Pattern EVENT_ID = words("event_?id|id_?evento|review_(id|pk)|evento_id");
    private static final Pattern DUE = Pattern.compile(
            ".*(estimat|due|promis|expected|limit|deadline|prometid|estimad|previst|compromis|vence).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DELIVERS = Pattern.compile(
            ".*(deliver|entreg|received|recibid|complet|closed|resol|cerrad).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAID = Pattern.compile(
            ".*(review|answer|respon|survey|encuesta|score|rating|feedback|evalua|avalia|opini).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern START = Pattern.compile(".*(start|begin|inicio|comienzo).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOURNEY = Pattern.compile(
            "(case|caso|order|pedido|orden|ticket|customer|client|cliente|user|usuario|invoice|factura|shipment|env[ií]o|complaint|reclamo|case:concept:name)",
            Pattern.CASE_INSENSITIVE);

    private final List<Profile> columns;

    Roles(List<Profile> columns) {
        this.columns = columns;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(" + alternatives + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private Optional<Profile> named(Pattern pattern, Predicate<Profile> fits) {
        return columns.stream()
                .filter(c -> pattern.matcher(c.name().strip()).matches())
                .filter(fits)
                .findFirst();
    }

    Optional<Profile> activity() {
        return named(ACTIVITY, c -> c.kind() == Kind.TEXT || c.kind() == Kind.NUMBER);
    }

    Optional<Profile> area() {
        return named(AREA, c -> c.kind() == Kind.TEXT || c.kind() == Kind.NUMBER);
    }

    Optional<Profile> channel() {
        return named(CHANNEL, c -> c.kind() == Kind.TEXT || c.kind() == Kind.NUMBER);
    }

    Optional<Profile> score() {
        return named(SCORE, c -> c.kind() == Kind.NUMBER);
    }

    Optional<Profile> comment() {
        return named(COMMENT, c -> c.kind() == Kind.TEXT);
    }

    Optional<Profile> eventId() {
        return named(EVENT_ID, c -> c.kind() != Kind.EMPTY);
    }

    /** Time columns that say when something happened. */
    List<Profile> times() {
        return columns.stream()
                .filter(c -> c.kind() == Kind.TIME)
                .filter(c -> !DUE.matcher(c.name()).matches())
                .toList();
    }

    /** Time columns that say until when something was promised. */
    List<Profile> dueTimes() {
        return columns.stream()
                .filter(c -> c.kind() == Kind.TIME)
                .filter(c -> DUE.matcher(c.name()).matches())
                .toList();
    }

    static boolean delivers(String activity) {
        return DELIVERS.matcher(activity).matches();
    }

    /** The time at which a score or comment was given: one that says so, else the last of the row. */
    Profile saidAt(List<Profile> times) {
        return times.stream()
                .filter(c -> SAID.matcher(c.name()).matches())
                .reduce((first, last) -> last)
                .orElse(times.getLast());
    }

    static boolean isStart(Profile column) {
        return START.matcher(column.name()).matches();
    }

    record Reference(String type, Profile column) {}

    /** Columns that name objects: {@code order_id}, {@code CustomerID}, {@code case:concept:name}, {@code ticket}. */
    List<Reference> references() {
        List<Reference> all = new ArrayList<>();
        for (Profile column : columns) {
            String name = column.name().strip();
            if (column.kind() == Kind.TIME
                    || column.kind() == Kind.EMPTY
                    || EVENT_ID.matcher(name).matches()) {
                continue;
            }
            if (name.equals("case:concept:name")) {
                all.add(new Reference("case", column));
            } else if (name.length() > 2 && name.matches("(?i).*[_\\-. ]id|.*[a-z]I[Dd]|(?i)id[_\\-. ].+")) {
                String type = name.replaceAll("(?i)^id[_\\-. ]|[_\\-. ]id$", "").replaceAll("(?<=[a-z])I[Dd]$", "");
                all.add(new Reference(type.toLowerCase(Locale.ROOT), column));
            } else if (JOURNEY.matcher(name).matches()) {
                all.add(new Reference(name.toLowerCase(Locale.ROOT), column));
            }
        }
        return all;
    }

    /** Texts that might say what happened: few different values. */
    List<String> activityCandidates(long rows) {
        return columns.stream()
                .filter(c -> c.kind() == Kind.TEXT
                        && c.distinct() > 1
                        && c.distinct() < Math.max(3, Math.min(200, rows / 2)))
                .map(Profile::name)
                .toList();
    }
}
