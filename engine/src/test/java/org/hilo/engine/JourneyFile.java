package org.hilo.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hilo.engine.rule.Rules;
import org.hilo.engine.text.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A log, questions and expected answers as text. Lines before the first event are the setting:
 *
 * <pre>
 * # what the file shows
 * lens order
 * ending gap 2d                     (or: after Deliver, Cancel; or: month in America/Lima)
 * stage Buy = Order, Pay
 * promise delivery = due until Deliver by day in America/Lima
 * zone America/Lima                 (of the rules)
 * calendar office = mon-fri 09:00-18:00
 * rule "answered" = response Complaint -> Answer within 2d
 *
 * 2026-03-02T08:00:00Z | Order | order 1 | area Sales | channel web | score 9 | attribute segment = premium
 *
 * ask flow where passed Order
 * ...the lines of AnswerText...
 * </pre>
 *
 * Events arrive in the order of their lines and have their ids from 1. A value that reads as an instant, a number or a
 * flag is one. Questions: flow, area flow, stage flow, variants N, handoffs, causal handoffs, split FILTER, promise NAME,
 * values ATTRIBUTE, days ZONE, journeys N, funnel A, B, C; times A -> B; remaining; work; like ID; rules N and ended rules N,
 * with the N latest journeys that broke each.
 */
record JourneyFile(EventLog log, List<Check> checks) {

    /** One question with the answer that the file expects. */
    record Check(Question<?> question, Filter filter, String asked, List<String> expected) {}

    static JourneyFile read(List<String> lines) {
        Reader reader = new Reader();
        lines.forEach(reader::line);
        EventTable table = new EventTable();
        table.addAll(reader.events);
        Lens lens = Lens.of(reader.lens).ending(reader.ending);
        return new JourneyFile(table.journeys(lens).with(reader.promises), reader.checks);
    }

    private static final class Reader {
        private String lens = "order";
        private Ending ending = Ending.never();
        private final Map<String, String> stages = new LinkedHashMap<>();
        private final List<String> rules = new ArrayList<>();
        private final List<Promise> promises = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();

        void line(String text) {
            if (text.isBlank() || text.startsWith("#")) {
                return;
            }
            String rest = text.substring(text.indexOf(' ') + 1);
            if (text.startsWith("lens ")) {
                lens = rest;
            } else if (text.startsWith("ending ")) {
                ending = ending(rest);
            } else if (text.startsWith("stage ") && events.isEmpty()) {
                String[] parts = rest.split(" = ", 2);
                List.of(parts[1].split(", ")).forEach(activity -> stages.put(activity, parts[0]));
            } else if (text.startsWith("promise ") && events.isEmpty()) {
                promises.add(promise(rest));
            } else if (text.matches("(zone|calendar|rule) .*") && events.isEmpty()) {
                rules.add(text);
            } else if (text.startsWith("ask ")) {
                checks.add(check(rest));
            } else if (checks.isEmpty()) {
                events.add(event(text));
            } else {
                checks.getLast().expected().add(text);
            }
        }

        private static Ending ending(String text) {
            String[] parts = text.split(" ", 2);
            return switch (parts[0]) {
                case "after" -> new Ending.After(List.of(parts[1].split(", ")));
                case "gap" -> new Ending.Gap(Figures.duration(parts[1]).orElseThrow());
                default ->
                    new Ending.Calendar(
                            Ending.Period.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                            ZoneId.of(parts[1].substring("in ".length())));
            };
        }

        private static Promise promise(String text) {
            String[] parts = text.split(" = | until | by day in ", -1);
            return parts.length == 4
                    ? Promise.byDay(parts[0], parts[1], parts[2], ZoneId.of(parts[3]))
                    : Promise.byInstant(parts[0], parts[1], parts[2]);
        }

        private Check check(String text) {
            String[] parts = text.split(" where ", 2);
            Filter filter = parts.length == 2 ? Filter.parse(parts[1]) : Filter.all();
            return new Check(question(parts[0]), filter, text, new ArrayList<>());
        }

        private Question<?> question(String text) {
            String[] words = text.split(" ", 2);
            String rest = words.length == 2 ? words[1] : "";
            return switch (words[0]) {
                case "flow" -> Question.flowMap(Level.ACTIVITY);
                case "area" -> Question.flowMap(Level.AREA);
                case "variants" -> Question.variants(Integer.parseInt(rest));
                case "stage" -> Question.flowMap(new Level.Mapped("stage", stages, Level.Rest.LEFT_OUT));
                case "handoffs" -> Question.handoffs();
                case "causal" -> Question.handoffs(Succession.causal());
                case "funnel" -> Question.funnel(List.of(rest.split(", ")));
                case "times" -> Question.timesTo(rest.split(" -> ")[0], rest.split(" -> ")[1], List.of());
                case "work" -> Question.work(Level.ACTIVITY, "lifecycle");
                case "remaining" -> Question.remaining();
                case "rules" -> Question.rules(rules(), Level.ACTIVITY, Integer.parseInt(rest));
                case "ended" -> Question.rulesOfEnded(rules(), Level.ACTIVITY, Integer.parseInt(rest.split(" ")[1]));
                case "like" -> Question.like(rest, 100);
                case "split" -> Question.scoreSplit(Filter.parse(rest));
                case "promise" ->
                    Question.promise(promises.stream()
                            .filter(p -> p.name().equals(rest))
                            .findFirst()
                            .orElseThrow());
                case "values" -> Question.attributeValues(rest, 100);
                case "days" -> Question.days(ZoneId.of(rest));
                case "journeys" -> Question.journeys(Integer.parseInt(rest));
                default -> throw new IllegalArgumentException("unknown question: " + text);
            };
        }

        private Rules rules() {
            return Rules.parse(String.join("\n", rules), ZoneOffset.UTC);
        }

        private Event event(String text) {
            List<String> fields = List.of(text.split("\\s*\\|\\s*"));
            Map<String, String> known = new LinkedHashMap<>();
            Map<String, Value> attributes = new LinkedHashMap<>();
            List<Reference> references = new ArrayList<>();
            for (String field : fields.subList(2, fields.size())) {
                String[] parts = field.split(" ", 2);
                switch (parts[0]) {
                    case "area", "channel", "score" -> known.put(parts[0], parts[1]);
                    case "attribute" -> {
                        String[] named = parts[1].split(" = ", 2);
                        attributes.put(named[0], value(named[1]));
                    }
                    default -> references.add(new Reference(parts[0], parts[1]));
                }
            }
            return new Event(
                    events.size() + 1,
                    Instant.parse(fields.get(0)),
                    fields.get(1),
                    known.get("area"),
                    known.get("channel"),
                    references,
                    attributes,
                    number(known.get("score")));
        }

        private static @Nullable Double number(@Nullable String text) {
            return text == null ? null : Double.valueOf(text);
        }

        private static Value value(String text) {
            if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                return new Value.Number(Double.parseDouble(text));
            }
            if (text.matches("[0-9-]{10}T.*Z")) {
                return new Value.Time(Instant.parse(text));
            }
            return text.equals("true") || text.equals("false")
                    ? new Value.Flag(Boolean.parseBoolean(text))
                    : new Value.Text(text);
        }
    }
}
