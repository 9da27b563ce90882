package org.hilo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreasTest {
    @Test
    void everyAreaHasItsOwnCodeOfTwoLetters() {
        Areas areas =
                Areas.of(List.of("Marketing", "Ventas", "Logística", "Servicio técnico", "TI", "Mantención", "Málaga"));
        assertThat(areas.all().stream().map(Areas.Area::code))
                .doesNotHaveDuplicates()
                .contains("VE", "LO", "ST", "TI");
        assertThat(areas.area("Logística").code()).isEqualTo("LO");
    }

    @Test
    void theCodeIsUpperCaseInAnyLanguage() {
        assertThat(Areas.of(List.of("iade")).area("iade").code()).isEqualTo("IA");
    }

    @Test
    void moreThanEightAreasRepeatColours() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            names.add("Area " + i);
        }
        Areas areas = Areas.of(names);
        assertThat(areas.all().stream().map(Areas.Area::colour)).allMatch(c -> c >= 0 && c < Areas.COLOURS);
        assertThat(areas.all().stream().map(Areas.Area::code)).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownAreaHasNoColour() {
        assertThat(Areas.of(List.of("A")).area(null)).isEqualTo(Areas.UNKNOWN);
        assertThat(Areas.of(List.of("A")).area("elsewhere").cssClass()).isEqualTo("area-none");
    }
}
