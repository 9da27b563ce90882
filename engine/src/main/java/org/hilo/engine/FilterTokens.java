package org.hilo.engine;

import java.util.ArrayList;
import java.util.List;

/** Cuts a filter text into tokens in one pass, without backtracking. */
final class FilterTokens {
    /** A piece of the text: a sign, a word, a quoted name, or the end. */
    record Token(Kind kind, String text, int position) {
        enum Kind {
            SIGN,
            WORD,
            QUOTED,
            END
        }

        boolean isSign(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        /** How an error names the token; long ones are cut. */
        String shown() {
            String cut = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            return kind == Kind.END ? FilterProblem.END : "\"" + cut + "\"";
        }
    }

    /** Two-character signs stand before their first character. */
    private static final List<String> SIGNS = List.of("->", "..", ">=", "<=", ">", "<", "=", ",", "(", ")");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private FilterTokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        FilterTokens reader = new FilterTokens(text);
        reader.read();
        return reader.tokens;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            String sign = signHere();
            if (Character.isWhitespace(c)) {
                at++;
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
        throw new FilterProblem(FilterProblem.Kind.UNCLOSED_QUOTE, start, "\"", "\"", null);
    }

    private void word() {
        int start = at;
        while (at < text.length()
                && text.charAt(at) != '"'
                && !Character.isWhitespace(text.charAt(at))
                && signHere().isEmpty()) {
            at++;
        }
        tokens.add(new Token(Token.Kind.WORD, text.substring(start, at), start));
    }
}
