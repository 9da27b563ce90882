package org.hilo.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hilo.engine.FilterProblem.Expected;
import org.hilo.engine.FilterProblem.Kind;
import org.hilo.engine.text.Figures;
import org.hilo.engine.text.Nearest;
import org.hilo.engine.text.Tokens;
import org.hilo.engine.text.Tokens.Token;

/** Reads the text form of filters by recursive descent; the grammar is docs/reference/filters.md. */
final class FilterParser {
    /** Fits an address bar; longer texts are not written by people. */
    static final int MOST_CHARACTERS = 8_000;

    /** Deeper nesting is not written by people and would eat the stack. */
    static final int MOST_LEVELS = 50;

    private static final List<String> WORDS = List.of(
            "all",
            "during",
            "started",
            "starts",
            "ends",
            "passed",
            "waited",
            "handed",
            "attribute",
            "area",
            "channel",
            "score",
            "took",
            "variant",
            "kept",
            "late",
            "never",
            "open",
            "journey",
            "repeated",
            "returned",
            "unnoticed",
            "not");

    private static final Set<String> JOINING = Set.of("and", "or", "not", "then", "directly");

    private final List<Token> tokens;
    private final ZoneId zone;
    private int at;
    private int level;

    private FilterParser(List<Token> tokens, ZoneId zone) {
        this.tokens = tokens;
        this.zone = zone;
    }

    /** Blank text selects all. */
    static Filter parse(String text, ZoneId zone) {
        if (text.length() > MOST_CHARACTERS) {
            throw new FilterProblem(
                    Kind.TOO_LONG, MOST_CHARACTERS, "", "at most " + MOST_CHARACTERS + " characters", null);
        }
        if (text.isBlank()) {
            return Filter.all();
        }
        FilterParser parser = new FilterParser(Tokens.of(text), zone);
        parser.refuseUnclosedQuote();
        Filter filter = parser.either();
        if (parser.here().kind() != Token.Kind.END) {
            throw parser.unexpected(Expected.JOIN_OR_END);
        }
        return filter;
    }

    private void refuseUnclosedQuote() {
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.UNCLOSED) {
                throw new FilterProblem(Kind.UNCLOSED_QUOTE, token.position(), token.text(), "\"", null);
            }
        }
    }

    private Filter either() {
        return chain("or", this::both, Filter.Or::new);
    }

    private Filter both() {
        return chain("and", this::one, Filter.And::new);
    }

    private Filter chain(String word, java.util.function.Supplier<Filter> part, Function<List<Filter>, Filter> join) {
        List<Filter> parts = new ArrayList<>();
        parts.add(part.get());
        while (skipWord(word)) {
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
    }

    private Filter one() {
        if (++level > MOST_LEVELS) {
            throw new FilterProblem(
                    Kind.TOO_DEEP, here().position(), here().shown(), "at most " + MOST_LEVELS + " levels", null);
        }
        Filter filter;
        if (skipWord("not")) {
            filter = new Filter.Not(one());
        } else if (here().isSign("(")) {
            at++;
            filter = either();
            sign(")");
        } else {
            filter = leaf();
        }
        level--;
        return filter;
    }

    private Filter leaf() {
        Token word = here();
        if (word.kind() != Token.Kind.WORD) {
            throw unexpected(Expected.FILTER);
        }
        at++;
        try {
            return leaf(word);
        } catch (FilterProblem e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new FilterProblem(
                    Kind.NOT_ALLOWED,
                    word.position(),
                    word.shown(),
                    List.of("during", "started").contains(word.text().toLowerCase(Locale.ROOT))
                            ? Expected.PERIOD
                            : Expected.AS_SAID,
                    String.valueOf(e.getMessage()),
                    null);
        }
    }

    private Filter leaf(Token word) {
        return switch (word.text().toLowerCase(Locale.ROOT)) {
            case "all" -> Filter.all();
            case "during" -> period(Filter.During::new);
            case "started" -> period(Filter.Started::new);
            case "starts" -> new Filter.StartsWith(names());
            case "ends" -> new Filter.EndsWith(names());
            case "passed" -> passed();
            case "waited" -> waited();
            case "handed" -> handed();
            case "attribute" -> attribute();
            case "area" -> new Filter.Area(areas());
            case "channel" -> new Filter.Channel(names());
            case "score" -> new Filter.Score(comparison(), number());
            case "took" -> new Filter.Took(comparison(), duration());
            case "variant" -> new Filter.Exactly(variant());
            case "kept" -> new Filter.Promised(PromiseState.KEPT, name());
            case "late" -> new Filter.Promised(PromiseState.LATE, name());
            case "never" -> new Filter.Promised(PromiseState.NEVER, name());
            case "open" -> new Filter.Promised(PromiseState.OPEN, name());
            case "journey" -> new Filter.Journeys(names());
            case "repeated" -> new Filter.Repeated(namesIfAny());
            case "returned" -> new Filter.Returned(namesIfAny());
            case "unnoticed" -> new Filter.Unnoticed();
            default ->
                throw new FilterProblem(
                        Kind.UNKNOWN_WORD,
                        word.position(),
                        word.shown(),
                        String.join(", ", WORDS),
                        Nearest.to(word.text(), WORDS));
        };
    }

    private Filter period(BiFunction<Instant, Instant, Filter> filter) {
        Instant from = time();
        sign("..");
        return filter.apply(from, time());
    }

    private Filter passed() {
        List<String> names = names();
        if (names.size() > 1 || !skipWord("then")) {
            return new Filter.Passed(names);
        }
        return skipWord("directly")
                ? new Filter.Directly(names.getFirst(), name())
                : new Filter.Then(names.getFirst(), name());
    }

    private Filter waited() {
        String from = name();
        sign("->");
        return new Filter.Waited(from, name(), comparison(), duration());
    }

    private Filter handed() {
        String from = area();
        sign("->");
        String to = area();
        return here().kind() == Token.Kind.SIGN && compared().isPresent()
                ? new Filter.Handed(from, to, comparison(), duration())
                : new Filter.Handed(from, to);
    }

    private Filter attribute() {
        String name = name();
        Comparison comparison = comparison();
        return comparison == Comparison.EQUAL
                ? new Filter.Attribute(name, names())
                : new Filter.AttributeNumber(name, comparison, number());
    }

    private List<String> variant() {
        List<String> names = new ArrayList<>();
        do {
            names.add(name());
        } while (here().kind() == Token.Kind.QUOTED);
        return names;
    }

    private List<String> names() {
        return commaSeparated(this::name);
    }

    private List<String> namesIfAny() {
        return isName() ? names() : List.of();
    }

    private List<String> areas() {
        return commaSeparated(this::area);
    }

    private List<String> commaSeparated(java.util.function.Supplier<String> one) {
        List<String> names = new ArrayList<>();
        names.add(one.get());
        while (here().isSign(",")) {
            at++;
            names.add(one.get());
        }
        return names;
    }

    /** A quoted name, or one word that does not join filters. */
    private String name() {
        if (!isName()) {
            throw unexpected(Expected.NAME);
        }
        return tokens.get(at++).text();
    }

    private boolean isName() {
        boolean word = here().kind() == Token.Kind.WORD
                && !JOINING.contains(here().text().toLowerCase(Locale.ROOT));
        return word || here().kind() == Token.Kind.QUOTED;
    }

    private String area() {
        return skipWord("unknown") ? Handoff.UNKNOWN_AREA : name();
    }

    private Comparison comparison() {
        Comparison comparison = compared().orElseThrow(() -> unexpected(Expected.COMPARISON));
        at++;
        return comparison;
    }

    private Optional<Comparison> compared() {
        return Arrays.stream(Comparison.values())
                .filter(c -> here().isSign(c.sign()))
                .findFirst();
    }

    private Instant time() {
        return value(text -> FilterValues.time(text, zone), Expected.TIME);
    }

    private Duration duration() {
        return value(Figures::duration, Expected.DURATION);
    }

    private double number() {
        return value(Figures::number, Expected.NUMBER);
    }

    private <T> T value(Function<String, Optional<T>> read, Expected allowed) {
        Optional<T> value = here().kind() == Token.Kind.WORD ? read.apply(here().text()) : Optional.empty();
        T found = value.orElseThrow(() -> unexpected(allowed));
        at++;
        return found;
    }

    private void sign(String sign) {
        if (!here().isSign(sign)) {
            throw new FilterProblem(Kind.UNEXPECTED, here().position(), here().shown(), "\"" + sign + "\"", null);
        }
        at++;
    }

    private boolean skipWord(String word) {
        boolean found = here().isWord(word);
        at += found ? 1 : 0;
        return found;
    }

    private Token here() {
        return tokens.get(at);
    }

    private FilterProblem unexpected(Expected expected) {
        return new FilterProblem(Kind.UNEXPECTED, here().position(), here().shown(), expected);
    }
}
