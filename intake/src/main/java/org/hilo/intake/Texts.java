package org.hilo.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The sentences of this module, in English and Spanish; arguments are named: {@code {value}}. */
public final class Texts {

    private static final Texts ENGLISH = new Texts("messages.properties");
    private static final Texts SPANISH = new Texts("messages_es.properties");
    private final Properties sentences = new Properties();

    private Texts(String resource) {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource)) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Texts of(Locale language) {
        return "es".equals(language.getLanguage()) ? SPANISH : ENGLISH;
    }

    /** The sentence of a key with its named arguments filled in. */
    public String say(String key, Map<String, String> arguments) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence for " + key);
        }
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            said.append(sentence, from, open);
            said.append(arguments.getOrDefault(sentence.substring(open + 1, close), ""));
            from = close + 1;
        }
        return said.append(sentence.substring(from)).toString();
    }

    String refusal(Refusal refusal) {
        Map<String, String> arguments = new LinkedHashMap<>(refusal.arguments());
        arguments.put("field", refusal.field());
        arguments.put("value", refusal.value());
        arguments.put("allowed", refusal.allowed());
        return say("refusal." + refusal.reason().code(), arguments);
    }
}
