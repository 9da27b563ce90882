package org.hilo.trace.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hilo.browser.EveryLook;
import org.hilo.browser.Keyboard;
import org.hilo.browser.Look;
import org.hilo.browser.SampleWorld;
import org.hilo.browser.Visit;
import org.hilo.engine.Level;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.trace.level.LevelDraft;
import org.hilo.trace.level.Levels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowPageTest {
    @Test
    void theFlowMapOfOrders() {
        EveryLook.of("flow", "/trace/flow?lens=order", Role.READER);
    }

    @Test
    void anActivityThatWasClicked() {
        EveryLook.of("flow-pick", "/trace/flow?lens=order&pick=Entregar", Role.READER);
    }

    @Test
    void withoutEventsItTeaches() {
        EveryLook.of(SampleWorld.empty(), "flow-empty", "/trace/flow", Role.LEADER, 200);
    }

    @Test
    void everyNumberIsInTheTables() {
        String page = get("/trace/flow?lens=order&detail=0&activities=0").body();
        List.of("Ver ficha", "Cotizar", "Pagar", "Preparar", "Llamar", "Entregar", "Responder encuesta")
                .forEach(activity -> assertThat(page).contains(">" + activity + "</a>"));
        assertThat(page).contains("60 recorridos, 380 eventos");
    }

    @Test
    void aClickOnAnActivityFiltersByIt() {
        try (Visit visit = Visit.of(SampleWorld.server(), Role.READER, Look.desk("en"))) {
            Page page = visit.to("/trace/flow?lens=order").page();
            page.locator(".flow a.node")
                    .filter(new Locator.FilterOptions().setHasText("Llamar"))
                    .click();
            page.locator(".pick__choices a")
                    .filter(new Locator.FilterOptions().setHasText("Only journeys that never pass here"))
                    .click();
            assertThat(page.locator(".pill--on")).hasText("Never passed “Llamar”");
            assertThat(page.locator(".tools__counts")).containsText("40 journeys");
            assertThat(page.url()).contains("where=not+passed");
            page.locator(".pill__away").click();
            assertThat(page.locator(".tools__counts")).containsText("60 journeys");
            page.goBack();
            assertThat(page.locator(".tools__counts")).containsText("40 journeys");
            visit.saidNothingWrong();
        }
    }

    @Test
    void theSliderShowsLessAndSaysSo() {
        try (Visit visit = Visit.of(SampleWorld.server(), Role.READER, Look.desk("en"))) {
            Page page =
                    visit.to("/trace/flow?lens=order&detail=0&activities=100").page();
            assertThat(page.locator(".flow-legend")).containsText("7 of 7 activities");
            page.locator("#flow-activities").fill("0");
            assertThat(page.locator(".flow-legend")).containsText("6 of 7 activities");
            assertThat(page.locator(".flow a.node")).hasCount(6);
            assertThat(page.url()).contains("activities=0");
        }
    }

    @Test
    void itAllWorksWithoutAScript() {
        try (Visit visit = Visit.withoutScript(SampleWorld.server(), Role.READER, Look.desk("es"))) {
            Page page = visit.to("/trace/flow?lens=order&detail=100").page();
            page.locator(".tables summary").click();
            page.locator("a.row")
                    .filter(new Locator.FilterOptions().setHasText("Llamar"))
                    .first()
                    .click();
            page.locator(".pick__choices a").first().click();
            assertThat(page.locator(".tools__counts")).containsText("20 recorridos");
            page.locator("#selection-lens").selectOption("customer");
            page.locator(".selection .no-script").click();
            assertThat(page.locator("#selection-lens")).hasValue("customer");
        }
    }

    @Test
    void theKeyboardReachesThePicture() {
        try (Visit visit = Visit.of(SampleWorld.server(), Role.READER, Look.desk("en"))) {
            visit.to("/trace/flow?lens=order");
            assertThat(Keyboard.walk(visit.page(), 60))
                    .anyMatch(name -> name.startsWith("Entregar: 60 times"))
                    .noneMatch(name -> name.endsWith("(no ring)"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "picture.svg,image/svg+xml",
        "picture.png,image/png",
        "picture.pdf,application/pdf",
        "activities.csv,text/csv",
        "paths.csv,text/csv",
        "variants.csv,text/csv"
    })
    void everyExportIsAFile(String file, String type) {
        HttpResponse<String> answer = get("/trace/flow/" + file + "?lens=order");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void aWrongFilterIsToldBesideItsField() {
        HttpResponse<String> answer = get("/trace/flow?lens=order&where=pased+%22Llamar%22");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("field--wrong")
                .contains("¿Quisiste decir «passed»?")
                .contains("60 recorridos");
    }

    @Test
    void whatCannotBeMeantIsRefusedInWords() {
        assertThat(get("/trace/flow?lens=nothing").statusCode()).isEqualTo(422);
        assertThat(get("/trace/flow?lens=order&detail=101").statusCode()).isEqualTo(422);
        assertThat(get("/trace/flow?lens=order&from=yesterday").statusCode()).isEqualTo(422);
    }

    @Test
    void programsGetTheSameNumbers() {
        String map = get("/api/v1/trace/flow?lens=order").body();
        assertThat(map).contains("\"journeys\":60", "\"events\":380");
        String variants = get("/api/v1/trace/variants?lens=order&variants=1").body();
        assertThat(variants).contains("\"total\":2", "\"count\":40");
        assertThat(get("/api/v1/trace/flow?lens=order&where=pased").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aJourneyEndsWhereOneSaysSo() {
        // sixty orders, each paid once: what comes after paying is a journey of its own
        assertThat(get("/api/v1/trace/flow?lens=order&ending=after&after=Pagar").body())
                .contains("\"journeys\":120", "\"events\":380");
        assertThat(get("/api/v1/trace/flow?lens=order&ending=gap&gap=30d").body())
                .contains("\"journeys\":60");
        assertThat(get("/api/v1/trace/flow?lens=order&ending=whole").body()).contains("\"journeys\":60");
        assertThat(get("/trace/flow?lens=order&ending=after&after=Pagar").body())
                .contains("120 recorridos, 380 eventos", "ending=after&amp;after=Pagar");
        assertThat(get("/trace/flow/activities.csv?lens=order&ending=after&after=Pagar")
                        .body())
                .contains("\"Pagar\",\"Ventas\",60,60,0,60,0");
    }

    @Test
    void anEndThatIsNotComplete() {
        EveryLook.of("flow-ending", "/trace/flow?lens=order&ending=after&after=Pagar&after=Entragar", Role.READER);
        assertThat(get("/trace/flow?lens=order&ending=gap").body())
                .contains("60 recorridos", "Escribe la pausa más larga");
        assertThat(get("/api/v1/trace/flow?lens=order&ending=gap&gap=soon").statusCode())
                .isEqualTo(422);
        assertThat(get("/api/v1/trace/flow?lens=order&ending=after").body()).contains("\"field\":\"after\"");
        assertThat(get("/trace/flow?lens=order&ending=fortnight").statusCode()).isEqualTo(422);
    }

    @Test
    void theEndIsChosenWithoutAScript() {
        try (Visit visit = Visit.withoutScript(SampleWorld.server(), Role.READER, Look.desk("es"))) {
            Page page = visit.to("/trace/flow?lens=order").page();
            page.locator("#selection-ending").selectOption("after");
            page.locator(".selection .no-script").click();
            assertThat(page.locator(".selection__wrong")).containsText("Elige la actividad");
            page.locator("#selection-after-0").selectOption("Pagar");
            page.locator(".selection .no-script").click();
            assertThat(page.locator(".tools__counts")).containsText("120 recorridos");
        }
    }

    @Test
    void theMapOfAreas() {
        EveryLook.of("flow-areas", "/trace/flow?lens=order&level=area", Role.READER);
        assertThat(get("/api/v1/trace/flow?lens=order&level=area").body())
                .contains("\"name\":\"Ventas\",\"area\":\"Ventas\",\"count\":120", "\"events\":380");
        assertThat(get("/trace/flow?lens=order&level=area&pick=Ventas").body())
                .contains("where=area+%22Ventas%22", "level=area")
                .doesNotContain("strand rework");
        assertThat(get("/trace/flow?lens=order&level=area&pick=Ventas&pickTo=Log%C3%ADstica")
                        .body())
                .contains("where=handed+%22Ventas%22+-%3E+%22Log%C3%ADstica%22");
    }

    @Test
    void theMapAtALevelOfOnesOwn() {
        Levels levels = SampleWorld.server().bean(Levels.class);
        long id = levels.add(
                new LevelDraft(
                        "Etapas",
                        Map.of("Cotizar", "Compra", "Pagar", "Compra", "Preparar", "Recibe", "Entregar", "Recibe"),
                        Level.Rest.LEFT_OUT),
                "Analyst");
        try {
            EveryLook.of("flow-level", "/trace/flow?lens=order&level=Etapas&pick=Compra", Role.READER);
            assertThat(get("/api/v1/trace/flow?lens=order&level=etapas").body())
                    .contains("\"name\":\"Compra\",\"area\":\"Ventas\",\"count\":120", "\"events\":240");
            assertThat(get("/trace/flow/activities.csv?lens=order&level=Etapas").body())
                    .contains("\"Recibe\",\"Logística\",120,60");
            assertThat(get("/trace/flow?lens=order&level=Etapas&pick=Compra").body())
                    .contains("where=passed+%22Cotizar%22%2C+%22Pagar%22", "deja pasos fuera");
        } finally {
            levels.remove(id);
        }
        assertThat(get("/trace/flow?lens=order&level=Etapas").statusCode()).isEqualTo(422);
        assertThat(get("/api/v1/trace/flow?lens=order&level=Etapas").body())
                .contains("\"field\":\"level\"", "activity, area");
    }

    @Test
    void theLevelIsChosenWithoutAScript() {
        try (Visit visit = Visit.withoutScript(SampleWorld.server(), Role.READER, Look.desk("es"))) {
            Page page = visit.to("/trace/flow?lens=order").page();
            page.locator("#flow-level").selectOption("area");
            page.locator(".tools .no-script").click();
            assertThat(page.locator("#flow-level")).hasValue("area");
            assertThat(page.locator(".flow a.node")).hasCount(4);
        }
    }

    private static HttpResponse<String> get(String path) {
        TestServer.Visitor reader = SampleWorld.server()
                .as(Role.READER)
                .with("Accept-Language", "es")
                .with("Accept", "*/*");
        return reader.get(path);
    }
}
