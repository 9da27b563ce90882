package org.hilo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWidthTest {
    @Test
    void digitsAreAsWideAsTheFontSays() {
        assertThat(TextWidth.of("18412", 10, false)).isEqualTo(28.0);
        assertThat(TextWidth.of("ÿ", 1000, false)).isEqualTo(521);
    }

    @Test
    void aLongNameEndsInAnEllipsisAndFits() {
        String fit = TextWidth.fit("Solicitud recibida en el centro de atención", 12, true, 90);
        assertThat(fit).endsWith("…");
        assertThat(TextWidth.of(fit, 12, true)).isLessThanOrEqualTo(90);
    }

    @Test
    void aNameIsBrokenAtSpaces() {
        assertThat(TextWidth.wrap("Firma y pago de la cuota", 12, true, 80, 2))
                .isEqualTo(List.of("Firma y pago", "de la cuota"));
    }

    @Test
    void anEmptyNameIsOneEmptyLine() {
        assertThat(TextWidth.wrap("  ", 12, true, 90, 2)).isEqualTo(List.of(""));
    }
}
