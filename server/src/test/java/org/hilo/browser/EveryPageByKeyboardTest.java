package org.hilo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hilo.platform.security.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page can be walked through with the keyboard alone, and shows where one is. */
class EveryPageByKeyboardTest {
    private static final int STEPS = 45;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/trace/flow?lens=order&pick=Entregar",
                "/trace/flow?lens=order&level=area&at=2026-09-08",
                "/trace/thread",
                "/trace/thread/alike?lens=order&id=P1003",
                "/trace/handoff?lens=order",
                "/trace/funnel?lens=order",
                "/trace/score?lens=order&condition=late+%22Entrega%22",
                "/trace/promise?lens=order",
                "/trace/compare?lens=order&a=took+%3E+72h",
                "/trace/rule",
                "/trace/rule/new",
                "/trace/design",
                "/trace/design/new",
                "/trace/imports",
                "/trace/identity",
                "/settings"
            })
    void everyStopIsNamedAndHasARing(String path) {
        try (Visit visit = Visit.of(SampleWorld.server(), Role.LEADER, Look.desk("es"))) {
            List<String> stops = Keyboard.walk(visit.to(path).page(), STEPS);
            assertThat(stops.getFirst()).as("first stop of %s", path).isEqualTo("Saltar al contenido");
            assertThat(stops)
                    .as("stops of %s", path)
                    .hasSizeGreaterThan(5)
                    .noneMatch(stop -> stop.contains("(no ring)"));
            assertThat(stops).as("stops of %s", path).noneMatch(stop -> stop.matches("A|BUTTON|INPUT|SELECT|DIV"));
        }
    }
}
