package org.hilo.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class FormatterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private final Formatter chile = formatter(Language.SPANISH, "CLP", "America/Santiago");
    private final Formatter mexico = formatter(Language.SPANISH, "MXN", "America/Mexico_City");
    private final Formatter english = formatter(Language.ENGLISH, "CLP", "America/Santiago");

    private static Formatter formatter(Language language, String currency, String zone) {
        Currency spent = Currency.getInstance(currency);
        return new Formatter(language.in(spent), ZoneId.of(zone), spent, InstantSource.fixed(NOW));
    }

    @Test
    void numbersFollowTheRegionOfTheCurrency() {
        assertThat(chile.number(18412)).isEqualTo("18.412");
        assertThat(chile.number(1068)).isEqualTo("1.068");
        assertThat(chile.number(18412.55, 1)).isEqualTo("18.412,6");
        assertThat(mexico.number(18412.55, 1)).isEqualTo("18,412.6");
        assertThat(formatter(Language.SPANISH, "COP", "America/Bogota").number(18412.5, 1))
                .isEqualTo("18.412,5");
        assertThat(formatter(Language.SPANISH, "PEN", "America/Lima").number(18412.5, 1))
                .isEqualTo("18,412.5");
        assertThat(english.number(18412.5, 1)).isEqualTo("18,412.5");
    }

    @Test
    void theMinusIsTypographicAndChangesCarryTheirSign() {
        assertThat(chile.number(-5)).isEqualTo("\u22125");
        assertThat(chile.change(0.2, 1)).isEqualTo("+0,2");
        assertThat(chile.change(-1.9, 1)).isEqualTo("\u22121,9");
        assertThat(chile.change(-0.04, 1)).isEqualTo("0,0");
    }

    @Test
    void sharesHaveADecimalOnlyWithManyCases() {
        assertThat(chile.percent(0.714, 18412)).isEqualTo("71,4\u00a0%");
        assertThat(chile.percent(0.714, 1000)).isEqualTo("71\u00a0%");
        assertThat(chile.percentInterval(0.28, 0.34, 200)).isEqualTo("[28;\u00a034]");
        assertThat(chile.cases(2846)).isEqualTo("n\u00a0=\u00a02.846");
        assertThat(chile.p(0.0341)).isEqualTo("p\u00a0=\u00a00,034");
        assertThat(chile.p(0.0001)).isEqualTo("p\u00a0<\u00a00,001");
    }

    @Test
    void durationsHaveOneUnit() {
        assertThat(chile.duration(41)).isEqualTo("41\u00a0s");
        assertThat(chile.duration(22 * 60)).isEqualTo("22\u00a0min");
        assertThat(chile.duration(4 * 3600)).isEqualTo("4\u00a0h");
        assertThat(chile.duration(1.7 * 3600)).isEqualTo("1,7\u00a0h");
        assertThat(chile.duration(26 * 3600)).isEqualTo("26\u00a0h");
        assertThat(chile.duration(2 * 86400)).isEqualTo("2\u00a0d");
        assertThat(chile.duration(41.2 * 86400)).isEqualTo("41\u00a0d");
        assertThat(chile.duration(-3600)).isEqualTo("\u22121\u00a0h");
        assertThat(chile.duration(Double.NaN)).isEqualTo("\u2013");
    }

    @Test
    void differencesOfDurationsCarryTheirSign() {
        assertThat(chile.durationChange(2.5 * 86400)).isEqualTo("+2,5\u00a0d");
        assertThat(chile.durationChange(-4 * 3600)).isEqualTo("\u22124\u00a0h");
        assertThat(chile.durationChange(0)).isEqualTo("0\u00a0s");
        assertThat(chile.durationInterval(-3600, 2.5 * 86400)).isEqualTo("[\u22121\u00a0h;\u00a02,5\u00a0d]");
    }

    @Test
    void roundingNeverLeadsToSixtyMinutes() {
        assertThat(chile.duration(59 * 60 + 45)).isEqualTo("1\u00a0h");
        assertThat(chile.duration(59.7)).isEqualTo("1\u00a0min");
    }

    @Test
    void timesAreTheOrganisationsAndIn24Hours() {
        Instant time = Instant.parse("2026-11-03T17:20:07Z");
        assertThat(chile.date(time)).isEqualTo("3 nov");
        assertThat(chile.time(time)).isEqualTo("14:20");
        assertThat(chile.dateTime(time)).isEqualTo("mar 3 nov, 14:20");
        assertThat(english.date(LocalDate.of(2017, 10, 2))).isEqualTo("2 Oct 2017");
        assertThat(chile.month(YearMonth.of(2025, 10))).isEqualTo("octubre 2025");
        assertThat(chile.days(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 8)))
                .isEqualTo("2–8 nov");
        assertThat(english.days(LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 4)))
                .isEqualTo("29 Dec 2025\u00a0– 4 Jan");
        assertThat(chile.days(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 2)))
                .isEqualTo("2 nov");
        assertThat(mexico.timeWithSeconds(time)).isEqualTo("11:20:07");
    }

    @Test
    void moneyIsShortWhenItIsMuch() {
        assertThat(chile.money(41_200_000)).isEqualTo("$41,2\u00a0M");
        assertThat(chile.money(30_000)).isEqualTo("$30.000");
        assertThat(mexico.money(12.5)).isEqualTo("$12.50");
        assertThat(chile.money(-990)).isEqualTo("\u2212$990");
    }

    @Test
    void sizesHaveTheirUnit() {
        assertThat(chile.bytes(512)).isEqualTo("512\u00a0B");
        assertThat(chile.bytes(2_412_000)).isEqualTo("2,4\u00a0MB");
    }
}
