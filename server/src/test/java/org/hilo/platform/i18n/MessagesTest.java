package org.hilo.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    /** A text in quotation marks that has the form of a key of one of our capabilities, or begins a family of them. */
    private static final Pattern KEY =
            Pattern.compile("\"((?:" + String.join("|", Messages.CAPABILITIES) + ")(?:\\.[a-z0-9_]+)+)\\.?\"");

    private static final Pattern PROBLEM = Pattern.compile("\"([a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*)\"");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\\n]*$");

    private final Messages messages = new Messages(true);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(messages.texts(Language.SPANISH).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        messages.texts(Language.ENGLISH).keySet());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        Map<String, String> spanish = messages.texts(Language.SPANISH);
        messages.texts(Language.ENGLISH)
                .forEach((key, text) -> assertThat(arguments(spanish.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(text)));
    }

    @Test
    void argumentsHaveNames() {
        messages.texts(Language.ENGLISH)
                .forEach((key, text) -> assertThat(arguments(text))
                        .as(key)
                        .noneMatch(name -> name.chars().allMatch(Character::isDigit)));
    }

    @Test
    void everyKeyThatIsUsedExists() {
        Set<String> known = messages.texts(Language.ENGLISH).keySet();
        Set<String> missing = used().stream()
                .filter(key -> !known.contains(key) && !known.contains("problem." + key))
                .filter(key -> known.stream().noneMatch(other -> other.startsWith(key + ".")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = used();
        Set<String> codes = codes();
        Set<String> idle = messages.texts(Language.ENGLISH).keySet().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> !used.contains(key.substring(0, key.lastIndexOf('.'))))
                .filter(key -> !isProblem(key, codes))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(idle).isEmpty();
    }

    @Test
    void everyTextStandsInTheFileOfItsCapability() {
        assertThat(messages.texts(Language.ENGLISH).keySet())
                .allMatch(key -> key.startsWith("problem.")
                        || Messages.CAPABILITIES.contains(key.substring(0, key.indexOf('.'))));
    }

    @Test
    void aMissingTextIsHeardOf() {
        assertThatThrownBy(() -> messages.text(Language.ENGLISH, Locale.ENGLISH, "platform.nothing.here"))
                .hasMessageContaining("no text for platform.nothing.here in en");
    }

    @Test
    void numbersInTextsAreWrittenAsTheRegionDoes() {
        Locale chile = Locale.of("es", "CL");
        assertThat(messages.text(Language.SPANISH, chile, "home.figures.events", "n", 18412))
                .isEqualTo("18.412 eventos");
        assertThat(messages.text(Language.SPANISH, Locale.of("es", "MX"), "home.figures.events", "n", 18412))
                .isEqualTo("18,412 eventos");
        assertThat(messages.text(Language.SPANISH, chile, "home.figures.events", "n", 1))
                .isEqualTo("1 evento");
    }

    private static Set<String> used() {
        return Stream.concat(Sources.templates().values().stream(), Sources.java().values().stream())
                .map(text -> COMMENT.matcher(text).replaceAll(""))
                .flatMap(text -> KEY.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Codes of problems are given without their prefix. */
    private static Set<String> codes() {
        return Sources.java().values().stream()
                .flatMap(text -> PROBLEM.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isProblem(String key, Set<String> codes) {
        if (!key.startsWith("problem.")) {
            return false;
        }
        String code = key.substring("problem.".length());
        return codes.contains(code)
                || code.endsWith(".detail") && codes.contains(code.substring(0, code.length() - ".detail".length()));
    }

    private static Set<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part.Type type = pattern.getPartType(i);
            if (type == MessagePattern.Part.Type.ARG_NAME || type == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }
}
