package org.hilo.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.model.DesignProblem.Kind;
import org.hilo.engine.model.DesignProblem.Mistake;

/** Cuts the text of a design into tokens in one pass; what follows a # up to the end of its line is passed over. */
final class DesignTokens {
    /** A piece of the text: a sign, a word, a quoted name, or the end. */
    record Token(Kind kind, String text, int line, int column) {
        enum Kind {
            SIGN,
            WORD,
            QUOTED,
            END
        }

        boolean isSign(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isWord(String word) {
            return kind == Kind.WORD && text.equalsIgnoreCase(word);
        }

        /** How an error names the token; long ones are cut. */
        String shown() {
            String cut = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            return kind == Kind.END ? Mistake.END : "\"" + cut + "\"";
        }
    }

    private static final String SIGNS = "{},";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private DesignTokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        DesignTokens reader = new DesignTokens(text);
        reader.read();
        return reader.tokens;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '"') {
                quoted();
            } else if (SIGNS.indexOf(c) >= 0) {
                add(Token.Kind.SIGN, String.valueOf(c), at++);
            } else {
                word();
            }
        }
        add(Token.Kind.END, "", at);
    }

    private void add(Token.Kind kind, String content, int from) {
        tokens.add(new Token(kind, content, line, from - lineStart + 1));
    }

    private void quoted() {
        int start = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at++);
            if (c == '"') {
                add(Token.Kind.QUOTED, content.toString(), start);
                return;
            }
            content.append(c == '\\' && at < text.length() ? escaped(text.charAt(at++)) : c);
        }
        throw new DesignProblem(List.of(new Mistake(
                Kind.UNCLOSED_QUOTE,
                line,
                start - lineStart + 1,
                "\"",
                "the quote that opens here is not closed on its line",
                null,
                "")));
    }

    private static char escaped(char c) {
        return c == 'n' ? '\n' : c == 'r' ? '\r' : c;
    }

    private void word() {
        int start = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && SIGNS.indexOf(text.charAt(at)) < 0
                && text.charAt(at) != '"'
                && text.charAt(at) != '#') {
            at++;
        }
        add(Token.Kind.WORD, text.substring(start, at), start);
    }
}
