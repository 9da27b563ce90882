package org.hilo.engine.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hilo.engine.model.DesignProblem.Kind;
import org.hilo.engine.model.DesignProblem.Mistake;
import org.hilo.engine.model.DesignTokens.Token;
import org.hilo.engine.model.DesignedJourney.AnyOrder;
import org.hilo.engine.model.DesignedJourney.Limit;
import org.hilo.engine.model.DesignedJourney.OneOf;
import org.hilo.engine.model.DesignedJourney.Part;
import org.hilo.engine.model.DesignedJourney.Stage;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.model.DesignedJourney.Unclaimed;
import org.hilo.engine.text.Figures;
import org.hilo.engine.text.Nearest;
import org.jspecify.annotations.Nullable;

/** Reads the text form of designs by recursive descent; the grammar is docs/reference/designs.md. */
final class DesignParser {
    /** A design of 500 touchpoints with long names fits several times. */
    static final int MOST_CHARACTERS = 200_000;

    /** Words that can follow a name, and so are names only in quotes. */
    private static final Set<String> RESERVED = Set.of(
            "unclaimed", "stage", "touchpoint", "counts", "optional", "repeatable", "within", "since", "any", "one");

    private static final List<String> PARTS = List.of("touchpoint", "any order", "one of");
    private static final List<String> TRAITS = List.of("counts", "optional", "repeatable", "within");

    private final List<Token> tokens;
    private final List<Token> touchpoints = new ArrayList<>();
    private int at;

    private DesignParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static DesignedJourney parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new DesignProblem(List.of(new Mistake(
                    Kind.TOO_LONG,
                    "",
                    "a design has at most " + MOST_CHARACTERS + " characters, was " + text.length())));
        }
        DesignParser parser = new DesignParser(DesignTokens.of(text));
        return parser.design();
    }

    private DesignedJourney design() {
        word("journey");
        Token name = here();
        String journey = name();
        Unclaimed unclaimed = unclaimed();
        List<Stage> stages = new ArrayList<>();
        do {
            stages.add(stage());
        } while (here().kind() != Token.Kind.END);
        List<Mistake> mistakes = DesignCheck.mistakes(journey, stages).stream()
                .map(found -> at(found.touchpoint() < 0 ? name : touchpoints.get(found.touchpoint()), found.mistake()))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new DesignProblem(mistakes);
        }
        return new DesignedJourney(journey, unclaimed, stages);
    }

    private static Mistake at(Token token, Mistake mistake) {
        return new Mistake(
                mistake.kind(),
                token.line(),
                token.column(),
                mistake.found(),
                mistake.sentence(),
                mistake.nearest(),
                mistake.allowed());
    }

    private Unclaimed unclaimed() {
        if (!skip("unclaimed")) {
            return Unclaimed.IGNORED;
        }
        if (skip("ignored")) {
            return Unclaimed.IGNORED;
        }
        if (skip("unexpected")) {
            return Unclaimed.UNEXPECTED;
        }
        throw unexpected("\"ignored\" or \"unexpected\"", "ignored, unexpected", List.of("ignored", "unexpected"));
    }

    private Stage stage() {
        word("stage");
        String name = name();
        List<Part> parts = new ArrayList<>();
        do {
            parts.add(part());
        } while (here().kind() != Token.Kind.END && !here().isWord("stage"));
        return new Stage(name, parts);
    }

    private Part part() {
        if (here().isWord("touchpoint")) {
            return touchpoint();
        }
        if (skip("any")) {
            word("order");
            return new AnyOrder(group());
        }
        if (skip("one")) {
            word("of");
            return new OneOf(group());
        }
        List<String> known = new ArrayList<>(PARTS);
        if (at > 0 && !isStageName()) {
            known.add("stage");
            if (tokens.get(at - 1).kind() != Token.Kind.SIGN) {
                known.addAll(TRAITS);
            }
        }
        throw unexpected("one of " + String.join(", ", known), String.join(", ", known), known);
    }

    /** Whether the token before is the name of a stage, after which only its first part may come. */
    private boolean isStageName() {
        return at > 1 && tokens.get(at - 2).isWord("stage");
    }

    private List<Touchpoint> group() {
        sign("{");
        List<Touchpoint> group = new ArrayList<>();
        do {
            group.add(touchpoint());
        } while (!here().isSign("}") && here().kind() != Token.Kind.END);
        sign("}");
        return group;
    }

    private Touchpoint touchpoint() {
        word("touchpoint");
        touchpoints.add(here());
        String name = name();
        List<String> activities = List.of(name);
        if (skip("counts")) {
            activities = names();
        }
        boolean optional = skip("optional");
        boolean repeatable = skip("repeatable");
        List<Limit> limits = new ArrayList<>();
        while (skip("within")) {
            limits.add(new Limit(duration(), since()));
        }
        return new Touchpoint(name, activities, optional, repeatable, limits);
    }

    private @Nullable String since() {
        return skip("since") ? name() : null;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        do {
            names.add(name());
        } while (skipSign(","));
        return names;
    }

    private String name() {
        Token token = here();
        boolean word = token.kind() == Token.Kind.WORD
                && !RESERVED.contains(token.text().toLowerCase(Locale.ROOT));
        if (token.kind() != Token.Kind.QUOTED && !word) {
            throw unexpected("a name in quotes", "\"…\"", List.of());
        }
        at++;
        return token.text();
    }

    private Duration duration() {
        Optional<Duration> duration =
                here().kind() == Token.Kind.WORD ? Figures.duration(here().text()) : Optional.empty();
        Duration found = duration.orElseThrow(
                () -> unexpected("a duration such as 2d, 12h, 90m or 30s", "2d, 12h, 90m, 30s", List.of()));
        at++;
        return found;
    }

    private void word(String word) {
        if (!skip(word)) {
            throw unexpected("\"" + word + "\"", word, List.of(word));
        }
    }

    private boolean skip(String word) {
        boolean found = here().isWord(word);
        at += found ? 1 : 0;
        return found;
    }

    private void sign(String sign) {
        if (!skipSign(sign)) {
            throw unexpected("\"" + sign + "\"", sign, List.of());
        }
    }

    private boolean skipSign(String sign) {
        boolean found = here().isSign(sign);
        at += found ? 1 : 0;
        return found;
    }

    private Token here() {
        return tokens.get(at);
    }

    private DesignProblem unexpected(String expected, String allowed, List<String> words) {
        Token token = here();
        String nearest = token.kind() == Token.Kind.WORD ? Nearest.to(token.text(), words) : null;
        return new DesignProblem(List.of(new Mistake(
                nearest == null ? Kind.UNEXPECTED : Kind.UNKNOWN_WORD,
                token.line(),
                token.column(),
                token.shown(),
                "expected " + expected + ", found " + token.shown(),
                nearest,
                allowed)));
    }
}
