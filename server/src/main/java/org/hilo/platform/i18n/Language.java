package org.hilo.platform.i18n;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that Hilo speaks; English is the source of all texts. */
public enum Language {
    ENGLISH("en", "English"),
    SPANISH("es", "Español");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** {@code en}, {@code es}. */
    public String code() {
        return code;
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public static Optional<Language> find(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The first language of an {@code Accept-Language} header that Hilo speaks. */
    public static Optional<Language> preferred(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> find(range.getRange().split("-", 2)[0]).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty(); // a browser's header is a wish, not an input that could be wrong
        }
    }

    /**
     * This language as it is written where the currency is spent: Spanish and CLP give {@code es-CL}, whose decimal sign
     * is a comma, Spanish and MXN give {@code es-MX}, whose decimal sign is a point.
     */
    public Locale in(Currency currency) {
        String country = currency.getCurrencyCode().substring(0, 2);
        boolean ofOneCountry = Arrays.asList(Locale.getISOCountries()).contains(country);
        return Locale.of(code, ofOneCountry ? country : this == SPANISH ? "419" : "");
    }
}
