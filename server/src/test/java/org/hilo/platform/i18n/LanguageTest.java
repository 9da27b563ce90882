package org.hilo.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void theFirstLanguageOfTheBrowserThatWeSpeakWins() {
        assertThat(Language.preferred("pt-BR,es-419;q=0.8,en;q=0.5")).contains(Language.SPANISH);
        assertThat(Language.preferred("en-GB")).contains(Language.ENGLISH);
        assertThat(Language.preferred("de")).isEmpty();
    }

    @Test
    void aMalformedWishIsNoWish() {
        assertThat(Language.preferred(";;;q=x")).isEmpty();
        assertThat(Language.preferred(null)).isEmpty();
    }

    @Test
    void aCurrencyOfManyCountriesHasNoRegion() {
        assertThat(Language.SPANISH.in(Currency.getInstance("CLP")).toLanguageTag())
                .isEqualTo("es-CL");
        assertThat(Language.SPANISH.in(Currency.getInstance("EUR")).toLanguageTag())
                .isEqualTo("es-419");
        assertThat(Language.ENGLISH.in(Currency.getInstance("XAF")).toLanguageTag())
                .isEqualTo("en");
    }
}
