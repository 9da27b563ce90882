package org.hilo.intake.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The encodings of files that a mapping may name. */
public final class Encodings {

    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    public static final List<String> NAMES =
            List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-16", "UTF-16LE", "UTF-16BE");

    private Encodings() {}

    public static Optional<Charset> named(String name) {
        String wanted = name.strip()
                .toLowerCase(Locale.ROOT)
                .replace("latin1", "iso-8859-1")
                .replace("cp1252", "windows-1252");
        if (wanted.equals("utf8")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return NAMES.stream()
                .filter(n -> n.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .map(Charset::forName);
    }
}
