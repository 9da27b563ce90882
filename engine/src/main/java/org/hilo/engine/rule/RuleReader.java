package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hilo.engine.rule.RuleProblem.Kind;
import org.hilo.engine.text.Nearest;
import org.hilo.engine.text.Tokens;
import org.hilo.engine.text.Tokens.Token;
import org.jspecify.annotations.Nullable;

/** The place in a text of rules where a parser stands, and what it may read there. */
final class RuleReader {
    /** Leaves one statement, whose problem has been noted. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    /** More than that are not read by anybody. */
    static final int MOST_PROBLEMS = 50;

    /** A thousand long rules. */
    static final int MOST_CHARACTERS = 500_000;

    /** Words of the grammar that stand where a name may follow or end; a name that is one of them needs quotes. */
    private static final List<String> RESERVED = List.of(
            "rule",
            "calendar",
            "zone",
            "where",
            "and",
            "or",
            "with",
            "same",
            "other",
            "area",
            "channel",
            "attribute",
            "within",
            "by",
            "not",
            "between",
            "in",
            "any",
            "its",
            "unknown");

    private final String text;
    private final List<Token> tokens;
    private final List<RuleProblem> problems = new ArrayList<>();
    private int at;

    RuleReader(String text) {
        this.text = text;
        this.tokens = Tokens.withoutComments(text.length() > MOST_CHARACTERS ? "" : text);
        if (text.length() > MOST_CHARACTERS) {
            String message = "the text is too long: at most " + MOST_CHARACTERS + " characters are allowed";
            problems.add(new RuleProblem(Kind.TOO_LONG, 1, 1, "", "", null, message, message));
        }
    }

    Token here() {
        return tokens.get(at);
    }

    boolean isAtEnd() {
        return here().kind() == Token.Kind.END;
    }

    boolean isAtWord(String word) {
        return here().isWord(word);
    }

    /** Whether the words follow one another here. */
    boolean isAtWords(String words) {
        int place = at;
        for (String word : words.split(" ", -1)) {
            if (place >= tokens.size() || !tokens.get(place++).isWord(word)) {
                return false;
            }
        }
        return true;
    }

    boolean skipWord(String word) {
        boolean found = isAtWord(word);
        at += found ? 1 : 0;
        return found;
    }

    boolean skipWords(String words) {
        boolean found = isAtWords(words);
        at += found ? words.split(" ", -1).length : 0;
        return found;
    }

    boolean skipSign(String sign) {
        boolean found = here().isSign(sign);
        at += found ? 1 : 0;
        return found;
    }

    void word(String word) {
        if (!skipWord(word)) {
            throw unexpected("\"" + word + "\"");
        }
    }

    void sign(String sign) {
        if (!skipSign(sign)) {
            throw unexpected("\"" + sign + "\"");
        }
    }

    /** A quoted name, or one word that is no word of the grammar. */
    String name() {
        Token token = here();
        boolean word = token.kind() == Token.Kind.WORD
                && !RESERVED.contains(token.text().toLowerCase(Locale.ROOT));
        if (token.kind() != Token.Kind.QUOTED && !word) {
            throw unexpected("a name in quotes");
        }
        at++;
        return token.text();
    }

    <T> List<T> commaSeparated(Supplier<T> one) {
        List<T> all = new ArrayList<>();
        all.add(one.get());
        while (skipSign(",")) {
            all.add(one.get());
        }
        return all;
    }

    /** A word that reads as a value. */
    <T> T value(Function<String, Optional<T>> read, String allowed) {
        T value = findValue(read).orElseThrow(() -> unexpected(allowed));
        at++;
        return value;
    }

    /** Whether the word here reads as a value; nothing is skipped. */
    <T> Optional<T> findValue(Function<String, Optional<T>> read) {
        return here().kind() == Token.Kind.WORD ? read.apply(here().text()) : Optional.empty();
    }

    /** Makes a value whose own limits may refuse what was read from here on. */
    <T> T made(Token start, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            throw problem(start, String.valueOf(e.getMessage()));
        }
    }

    Stop unexpected(String allowed) {
        Token token = here();
        return token.kind() == Token.Kind.UNCLOSED
                ? problem(new What(Kind.UNCLOSED_QUOTE, "", null, "the quote that opens here is not closed"), token)
                : problem(
                        new What(
                                Kind.UNEXPECTED,
                                plain(allowed),
                                null,
                                "expected " + allowed + ", found " + token.shown()),
                        token);
    }

    Stop unknown(List<String> known) {
        Token token = here();
        if (token.kind() != Token.Kind.WORD) {
            return unexpected("one of " + String.join(", ", known));
        }
        String nearest = Nearest.to(token.text(), known);
        String guess = nearest == null ? "" : "; did you mean " + nearest + "?";
        String words = String.join(", ", known);
        return problem(
                new What(
                        Kind.UNKNOWN_WORD,
                        words,
                        nearest,
                        "unknown word " + token.shown() + "; known are " + words + guess),
                token);
    }

    /** Notes a problem at the token, to be thrown where the statement cannot go on. */
    Stop problem(Token token, String what) {
        return problem(new What(Kind.NOT_ALLOWED, "", null, what), token);
    }

    /** A problem without its place. */
    private record What(Kind kind, String allowed, @Nullable String nearest, String detail) {}

    /** What may stand somewhere, without English around it: of "a number such as 6 or 2.5" the examples. */
    private static String plain(String allowed) {
        String examples = allowed.substring(allowed.indexOf(" such as ") < 0 ? 0 : allowed.indexOf(" such as ") + 9);
        return examples.replace("a name in quotes", "\"…\"")
                .replace("one of ", "")
                .replace(" or the end", "")
                .replace(" or ", ", ");
    }

    private Stop problem(What what, Token token) {
        int line = 1
                + (int) text.chars()
                        .limit(token.position())
                        .filter(c -> c == '\n')
                        .count();
        int column = token.position() - text.lastIndexOf('\n', token.position() - 1);
        String message = "line " + line + ", column " + column + ": " + what.detail();
        problems.add(new RuleProblem(
                what.kind(), line, column, token.shown(), what.allowed(), what.nearest(), what.detail(), message));
        return new Stop();
    }

    /** Goes on to the next statement after the one that began here, or to the end when there were too many problems. */
    void skipStatement(Token start) {
        at += here().equals(start) ? 1 : 0;
        while (!isAtEnd() && (problems.size() >= MOST_PROBLEMS || !isAtWord("rule") && !isAtWord("calendar"))) {
            at++;
        }
    }

    /** Ends the reading: throws when there was a problem. */
    void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new UnreadableRules(problems);
        }
    }
}
