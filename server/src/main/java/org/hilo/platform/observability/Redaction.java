package org.hilo.platform.observability;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a log line what belongs to people or opens doors. A net below the rule, not the rule: code logs ids and
 * counts, never names, addresses or free text.
 */
final class Redaction {

    private record Cut(Pattern pattern, String instead) {}

    private static final List<Cut> CUTS = List.of(
            new Cut(Pattern.compile("[\\w.+%-]{1,64}(?:@|%40)[\\w-]{1,63}(\\.[\\w-]{1,63}){1,8}"), "[e-mail]"),
            new Cut(Pattern.compile("(?i)bearer\\s+\\S+"), "[token]"),
            new Cut(Pattern.compile("hilo_[\\w-]{16,}"), "[token]"),
            new Cut(Pattern.compile("/welcome/[\\w-]{16,}"), "/welcome/[link]"),
            new Cut(Pattern.compile("(?i)(password|pwd|secret)=[^\\s&,;]+"), "$1=[secret]"));

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private Redaction() {}

    /** For text that may have several lines of ours, as a stack trace has. */
    static String redacted(String text) {
        String clean = text;
        for (Cut cut : CUTS) {
            clean = cut.pattern().matcher(clean).replaceAll(cut.instead());
        }
        return clean;
    }

    /** For a message: one line, so that nobody can forge a second one. */
    static String redactedLine(String text) {
        return CONTROL.matcher(redacted(text)).replaceAll(" ");
    }
}
