package org.hilo.engine.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens in one pass, without backtracking. */
public final class Tokens {
    /** What {@link Token#shown} says of the end. */
    public static final String END = "the end";

    /** A piece of the text: a sign, a word, a quoted name, a quote that never closes, or the end. */
    public record Token(Kind kind, String text, int position) {
        /** Kinds of tokens. */
        public enum Kind {
            SIGN,
            WORD,
            QUOTED,
            UNCLOSED,
            END
        }

        public boolean isSign(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        public boolean isWord(String word) {
            return kind == Kind.WORD && text.equalsIgnoreCase(word);
        }

        /** How an error names the token; long ones are cut. */
        public String shown() {
            String cut = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            return kind == Kind.END ? END : "\"" + cut + "\"";
        }
    }

    /** Two-character signs stand before their first character. */
    private static final List<String> SIGNS = List.of("->", "..", ">=", "<=", ">", "<", "=", ",", "(", ")");

    private final String text;
    private final boolean comments;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text, boolean comments) {
        this.text = text;
        this.comments = comments;
    }

    /** The tokens of a text without comments. */
    public static List<Token> of(String text) {
        return new Tokens(text, false).read();
    }

    /** The tokens of a text in which # begins a comment that ends with the line. */
    public static List<Token> withoutComments(String text) {
        return new Tokens(text, true).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            String sign = signHere();
            if (Character.isWhitespace(c)) {
                at++;
            } else if (comments && c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '"') {
                quoted();
            } else if (!sign.isEmpty()) {
                tokens.add(new Token(Token.Kind.SIGN, sign, at));
                at += sign.length();
            } else {
                word();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
        return tokens;
    }

    private String signHere() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return sign;
            }
        }
        return "";
    }

    private void quoted() {
        int start = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                tokens.add(new Token(Token.Kind.QUOTED, content.toString(), start));
                return;
            }
            if (c == '\\' && at < text.length()) {
                c = text.charAt(at++);
            }
            content.append(c);
        }
        tokens.add(new Token(Token.Kind.UNCLOSED, "\"", start));
    }

    private void word() {
        int start = at;
        while (at < text.length()
                && text.charAt(at) != '"'
                && !(comments && text.charAt(at) == '#')
                && !Character.isWhitespace(text.charAt(at))
                && signHere().isEmpty()) {
            at++;
        }
        tokens.add(new Token(Token.Kind.WORD, text.substring(start, at), start));
    }
}
