package org.hilo.platform.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words in a template that a reader would see and that no message file has. */
final class TemplateText {

    /** Names and signs that are the same in every language. */
    private static final Pattern SAME = Pattern.compile("\\bHilo\\b|&[a-z]+;");

    private static final Pattern TAG = Pattern.compile("<[^>]*>", Pattern.DOTALL);
    private static final Pattern SILENT = Pattern.compile("<(code|script|style|kbd)\\b[^>]*>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern SPOKEN =
            Pattern.compile("\\b(?:title|alt|placeholder|aria-label|aria-description|label)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]+(?:[ ,]+\\p{L}[\\p{L}’'-]*)*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern SENTENCE = Pattern.compile(".*\\p{L}.* .*\\p{L}.*");

    private final List<String> found = new ArrayList<>();

    private TemplateText() {}

    static List<String> of(String template) {
        var text = new TemplateText();
        String plain = template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^\\s*@(import|param)\\b.*$", "");
        text.look(plain);
        return List.copyOf(text.found);
    }

    private void look(String part) {
        String html = SILENT.matcher(withoutCode(part)).replaceAll("");
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            SPOKEN.matcher(tag.group()).results().forEach(spoken -> words(spoken.group(1)));
        }
        words(tag.replaceAll("\n"));
    }

    private void words(String text) {
        WORD.matcher(SAME.matcher(text).replaceAll("")).results().forEach(word -> found.add(word.group()));
    }

    /** The markup alone; what stands in content blocks within code is looked at by itself. */
    private String withoutCode(String part) {
        var html = new StringBuilder();
        int i = 0;
        while (i < part.length()) {
            int end = codeEnd(part, i);
            if (end > i) {
                code(part.substring(i, end));
                html.append(' ');
                i = end;
            } else {
                html.append(part.charAt(i++));
            }
        }
        return html.toString();
    }

    /** Where the code that begins here ends, or here if none begins. */
    private static int codeEnd(String part, int at) {
        String rest = part.substring(at, Math.min(part.length(), at + 200));
        if (rest.startsWith("${") || rest.startsWith("!{")) return closing(part, at + 1, '{', '}');
        if (rest.startsWith("$unsafe{")) return closing(part, at + 7, '{', '}');
        Matcher directive =
                Pattern.compile("@(template[\\w.-]*|if|elseif|for)\\s*\\(").matcher(rest);
        if (directive.lookingAt()) return closing(part, at + directive.end() - 1, '(', ')');
        Matcher plain = Pattern.compile("@(else|endif|endfor)\\b").matcher(rest);
        return plain.lookingAt() ? at + plain.end() : at;
    }

    private static int closing(String part, int open, char opens, char closes) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '`') {
                int content = contentEnd(part, i);
                if (content > i) i = content;
            } else if (c == '"' && part.charAt(i - 1) != '\\') quoted = !quoted;
            else if (!quoted && c == opens) depth++;
            else if (!quoted && c == closes && --depth == 0) return i + 1;
        }
        return part.length();
    }

    /** The end of a content block; blocks nest by {@code @`}. */
    private static int contentEnd(String part, int open) {
        int depth = 0;
        for (int i = open; i < part.length(); i++) {
            if (part.charAt(i) == '`') {
                depth += i > 0 && part.charAt(i - 1) == '@' ? 1 : -1;
                if (depth == 0) return i;
            }
        }
        return part.length() - 1;
    }

    private void code(String code) {
        var outside = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '`' && i > 0 && code.charAt(i - 1) == '@') {
                int end = contentEnd(code, i);
                look(code.substring(i + 1, end));
                i = end;
            } else {
                outside.append(code.charAt(i));
            }
        }
        if (code.startsWith("@template")) {
            QUOTED.matcher(outside)
                    .results()
                    .map(quoted -> quoted.group(1))
                    .filter(text -> SENTENCE.matcher(text).matches())
                    .forEach(found::add);
        }
    }
}
