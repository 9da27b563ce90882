package org.hilo.trace.level;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.hilo.browser.EveryLook;
import org.hilo.browser.Look;
import org.hilo.browser.SampleWorld;
import org.hilo.browser.Visit;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LevelPageTest {
    private static final String STAGES = """
            {"nodes": {"Ver ficha": "Descubre", "Cotizar": "Compra", "Pagar": "Compra", "Prepara": "Recibe",
             "Entregar": "Recibe", "Llamar": "Pide ayuda", "Responder encuesta": null}}""";

    private final TestServer.Visitor analyst =
            SampleWorld.server().as(Role.ANALYST).with("Accept-Language", "es").with("Accept", "*/*");

    @AfterEach
    void nothingIsLeft() {
        SampleWorld.server()
                .bean(Levels.class)
                .all()
                .forEach(level -> SampleWorld.server().bean(Levels.class).remove(level.id()));
    }

    @Test
    void withoutLevelsItTeaches() {
        EveryLook.of("level-empty", "/trace/level", Role.ANALYST);
    }

    @Test
    void levelsAndWhatTheyPutTogether() {
        put("Etapas", STAGES);
        EveryLook.of("level-list", "/trace/level", Role.ANALYST);
        assertThat(analyst.get("/trace/level").body())
                .contains(
                        "4 nombres para 6 actividades",
                        "Ningún evento se llama «Prepara»",
                        "¿Quisiste decir «Preparar»?");
    }

    @Test
    void aLevelBegunWithAreas() {
        EveryLook.of("level-new", "/trace/level/new?from=area", Role.ANALYST);
        assertThat(analyst.get("/trace/level/new?from=area").body()).contains("name=\"node.Cotizar\" value=\"Ventas\"");
        assertThat(analyst.get("/trace/level/new?from=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutEventsNamesCanBePasted() {
        EveryLook.of(SampleWorld.empty(), "level-no-events", "/trace/level/new", Role.LEADER, 200);
    }

    @Test
    void aLevelIsMadeChangedAndRemovedWithoutAScript() {
        try (Visit visit = Visit.withoutScript(SampleWorld.server(), Role.ANALYST, Look.desk("es"))) {
            Page page = visit.to("/trace/level/new?from=empty").page();
            page.getByLabel("Nombre del nivel").fill("Etapas");
            page.getByLabel("Cotizar", new Page.GetByLabelOptions().setExact(true))
                    .fill("Compra");
            page.getByLabel("O pega dos columnas").fill("Pagar -> Compra\nEntregar -> Recibe");
            page.getByText("Guardar nivel").click();
            assertThat(page.locator("main")).containsText("El nivel se guardó.");
            assertThat(page.locator("main")).containsText("2 nombres para 3 actividades");
            page.getByLabel("Cambiar el nivel Etapas").click();
            page.getByLabel("Pagar", new Page.GetByLabelOptions().setExact(true))
                    .fill("Paga");
            page.locator("input[value=left_out]").check();
            page.getByText("Guardar nivel").click();
            assertThat(page.locator("main")).containsText("3 nombres para 3 actividades");
            assertThat(page.locator("main")).containsText("queda fuera");
        }
        long id = SampleWorld.server()
                .bean(Levels.class)
                .findNamed("etapas")
                .orElseThrow()
                .id();
        assertThat(analyst.postForm("/trace/level/" + id + "/remove", "").statusCode())
                .isEqualTo(303);
        assertThat(analyst.get("/trace/level/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        HttpResponse<String> answer = analyst.postForm("/trace/level", "name=area&node.Pagar=&paste=Pagar");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("«area» es un nivel que siempre está")
                .contains("La línea 1 no tiene dos columnas")
                .contains("Dale un nombre en este nivel");
        put("Etapas", STAGES);
        assertThat(analyst.postForm("/trace/level", "name=ETAPAS&node.Pagar=x").body())
                .contains("Ya hay un nivel que se llama «Etapas»");
    }

    @Test
    void programsKeepLevels() {
        assertThat(put("Etapas", STAGES)).isEqualTo(204);
        assertThat(put("etapas", STAGES)).isEqualTo(204);
        assertThat(analyst.get("/api/v1/trace/levels").body()).contains("\"name\":\"etapas\"", "\"rest\":\"kept\"");
        assertThat(analyst.get("/api/v1/trace/levels/Etapas").body()).contains("\"Cotizar\":\"Compra\"");
        assertThat(put("x", "{\"rest\": \"gone\", \"nodes\": {\"a\": \"b\"}}")).isEqualTo(422);
        assertThat(put("x", "{}")).isEqualTo(422);
        assertThat(analyst.send("DELETE", "/api/v1/trace/levels/Etapas", "").statusCode())
                .isEqualTo(204);
        assertThat(analyst.get("/api/v1/trace/levels/Etapas").statusCode()).isEqualTo(404);
    }

    @Test
    void readersLookAndChangeNothing() {
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        assertThat(reader.get("/trace/level").statusCode()).isEqualTo(200);
        assertThat(reader.get("/trace/level").body()).doesNotContain("/trace/level/new");
        assertThat(reader.get("/trace/level/new").statusCode()).isEqualTo(403);
        assertThat(reader.postForm("/trace/level", "name=x&node.Pagar=y").statusCode())
                .isEqualTo(403);
        assertThat(reader.send("PUT", "/api/v1/trace/levels/x", STAGES).statusCode())
                .isEqualTo(403);
    }

    private int put(String name, String body) {
        return analyst.with("Content-Type", "application/json")
                .send("PUT", "/api/v1/trace/levels/" + URLEncoder.encode(name, StandardCharsets.UTF_8), body)
                .statusCode();
    }
}
