package org.hilo.platform.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * All texts, read from {@code <capability>/messages.properties} (English) and {@code <capability>/messages_es.properties}.
 * A text is an ICU message with named arguments.
 */
@Component
public final class Messages {

    /** The capabilities in their line, and so the folders that may hold texts. */
    public static final List<String> CAPABILITIES = List.of(
            "platform", "programme", "map", "listen", "trace", "analyse", "distribute", "act", "control", "home");

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private record Parsed(Language language, Locale locale, String key) {}

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Map<Parsed, MessageFormat> parsed = new ConcurrentHashMap<>();
    private final boolean strict;

    /** @param strict a key that isn't there is an error (in tests), not a text with the key in brackets */
    public Messages(@Value("${hilo.texts.strict:false}") boolean strict) {
        this.strict = strict;
        for (Language language : Language.values()) {
            Map<String, String> all = new TreeMap<>();
            CAPABILITIES.forEach(capability -> all.putAll(read(capability, language)));
            texts.put(language, Map.copyOf(all));
        }
    }

    /**
     * The text of a key.
     *
     * @param locale how numbers within the text are written
     * @param arguments names and values in turn
     */
    public String text(Language language, Locale locale, String key, @Nullable Object... arguments) {
        String pattern = texts(language).get(key);
        if (pattern == null) {
            return missing(language, key);
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && !pattern.contains("''")) {
            return pattern;
        }
        MessageFormat format = parsed.computeIfAbsent(
                new Parsed(language, locale, key), k -> new MessageFormat(pattern, ULocale.forLocale(locale)));
        return ((MessageFormat) format.clone()).format(named(key, arguments));
    }

    public boolean has(Language language, String key) {
        return texts(language).containsKey(key);
    }

    /** Every key of a language with its pattern. */
    public Map<String, String> texts(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private String missing(Language language, String key) {
        if (strict) {
            throw new IllegalArgumentException("no text for " + key + " in " + language.code()
                    + "; add it to messages.properties and messages_es.properties of its capability");
        }
        LOG.warn("no text for {} in {}", key, language.code());
        return "[" + key + "]";
    }

    private static Map<String, @Nullable Object> named(String key, @Nullable Object... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("arguments of " + key + " are names and values in turn");
        }
        Map<String, @Nullable Object> named = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(String.valueOf(arguments[i]), arguments[i + 1]);
        }
        return named;
    }

    private static Map<String, String> read(String capability, Language language) {
        String name = "/" + capability + "/messages" + (language == Language.ENGLISH ? "" : "_" + language.code())
                + ".properties";
        Map<String, String> texts = new TreeMap<>();
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                return texts; // a capability that has no pages yet
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
