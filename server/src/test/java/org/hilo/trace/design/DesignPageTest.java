package org.hilo.trace.design;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hilo.browser.EveryLook;
import org.hilo.browser.Look;
import org.hilo.browser.SampleWorld;
import org.hilo.browser.Visit;
import org.hilo.engine.Filter;
import org.hilo.engine.Question;
import org.hilo.engine.answer.DesignAnswer;
import org.hilo.engine.conform.Budget;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.session.Sessions;
import org.hilo.trace.journey.Journeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DesignPageTest {
    private static final String PURCHASE = """
            journey "Compra" unclaimed unexpected
            stage "Elegir"
              touchpoint "Ver ficha"
              touchpoint "Cotizar"
              touchpoint "Pagar" within 2h
            stage "Recibir"
              touchpoint "Preparar"
              touchpoint "Aviso de despacho" counts "Prepara"
              touchpoint "Entregar" within 3d since "Preparar"
              touchpoint "Responder encuesta" optional
            """;

    private final TestServer.Visitor analyst =
            SampleWorld.server().as(Role.ANALYST).with("Accept-Language", "es").with("Accept", "*/*");

    @AfterEach
    void nothingIsLeft() {
        Designs designs = SampleWorld.server().bean(Designs.class);
        designs.all().forEach(design -> designs.remove(design.id()));
    }

    @Test
    void withoutDesignsItTeaches() {
        EveryLook.of("design-none", "/trace/design", Role.ANALYST);
    }

    @Test
    void withoutEventsItTeaches() {
        EveryLook.of(SampleWorld.empty(), "design-empty", "/trace/design", Role.LEADER, 200);
    }

    @Test
    void journeysHeldAgainstADesign() {
        keep("Compra", PURCHASE);
        EveryLook.of("design", "/trace/design", Role.ANALYST);
    }

    @Test
    void aNewDesign() {
        EveryLook.of("design-new", "/trace/design/new", Role.ANALYST);
    }

    @Test
    void aDesignBegunWithTheMostFrequentSequence() {
        assertThat(analyst.get("/trace/design/new?from=usual").body())
                .contains("journey \"order\"", "touchpoint \"Responder encuesta\"");
    }

    @Test
    void theNumbersAreTheEngines() {
        keep("Compra", PURCHASE);
        DesignAnswer answer = SampleWorld.server()
                .bean(Journeys.class)
                .log("order")
                .ask(Question.design(DesignedJourney.parse(PURCHASE), Budget.usual()), Filter.all());
        String json = analyst.get("/api/v1/trace/design?design=compra").body();
        assertThat(json)
                .contains("\"journeys\":60,\"solved\":60,\"keeping\":" + answer.keeping())
                .contains("\"fitness\":{\"value\":"
                        + String.valueOf(answer.conformity().traceFitness()).substring(0, 8))
                .contains("\"fitnessOfLog\":"
                        + String.valueOf(answer.conformity().moveFitness()).substring(0, 8))
                .contains(
                        "\"stage\":\"Recibir\",\"name\":\"Aviso de despacho\",\"met\":0,\"elsewhere\":0,\"skipped\":60")
                .contains("\"name\":\"Entregar\",\"kind\":\"late\",\"journeys\":20");
        answer.conformity()
                .deviations()
                .forEach(one -> assertThat(json)
                        .containsPattern("\"name\":\"" + one.name() + "\",\"kind\":\""
                                + one.kind().name().toLowerCase(Locale.ROOT) + "\",\"journeys\":"
                                + one.journeys() + ",\"share\":\\{[^}]*\\},\"times\":" + one.times()));
        assertThat(analyst.get("/trace/design/deviations.csv").body())
                .contains("\"\",\"Llamar\",\"unexpected\",20,0.333333,")
                .contains("\"Recibir\",\"Aviso de despacho\",\"skipped\",60,1,");
    }

    @Test
    void linksLeadToExactlyTheseJourneys() {
        keep("Compra", PURCHASE);
        String page = analyst.get("/trace/design").body();
        Matcher link = Pattern.compile("href=\"(/trace/flow[^\"]+)\">20 recorridos en el mapa")
                .matcher(page);
        assertThat(link.find()).isTrue();
        String query = link.group(1).replace("&amp;", "&").replace("/trace/flow?", "");
        assertThat(analyst.get("/api/v1/trace/flow?" + query).body()).contains("\"journeys\":20");
        assertThat(page).contains("/trace/thread/order/P1060");
        assertThat(SampleWorld.server().as(Role.READER).get("/trace/design").body())
                .doesNotContain("/trace/thread/order");
    }

    @Test
    void whatNoEventBearsIsTold() {
        keep("Compra", PURCHASE);
        assertThat(analyst.get("/trace/design").body())
                .contains("Ningún evento se llama «Prepara»", "¿Quisiste decir «Preparar»?");
    }

    @Test
    void fewerThanFiveTellNoShare() {
        keep("Compra", PURCHASE);
        String one = URLEncoder.encode("journey \"P1003\"", StandardCharsets.UTF_8);
        assertThat(analyst.get("/api/v1/trace/design?where=" + one).body())
                .contains("\"solved\":1")
                .doesNotContain("\"value\"");
        assertThat(analyst.get("/trace/design?where=" + one).body()).contains("muy pocos");
        assertThat(analyst.get("/trace/design?from=2020-01-01&until=2020-01-02").body())
                .contains("Ningún recorrido");
    }

    @Test
    void aDesignIsMadeChangedAndRemovedWithoutAScript() {
        try (Visit visit = Visit.withoutScript(SampleWorld.server(), Role.ANALYST, Look.desk("es"))) {
            Page page = visit.to("/trace/design/new").page();
            page.locator("#text").fill("journey \"Solo pagar\" stage Compra touchpoint Pagar");
            page.getByText("Guardar diseño").click();
            assertThat(page.locator("main")).containsText("El diseño se guardó.");
            assertThat(page.locator("main")).containsText("Solo pagar");
            assertThat(page.locator("main")).containsText("Ningún recorrido comparado se aparta del diseño.");
            page.getByText("Cambiar el diseño").click();
            page.locator("#text").fill("journey \"Solo pagar\" stage Compra touchpoint Llamar");
            page.getByText("Guardar diseño").click();
            assertThat(page.locator("main")).containsText("Versión 2");
            assertThat(page.locator("main")).containsText("omitido");
        }
        long id = SampleWorld.server()
                .bean(Designs.class)
                .findNamed("solo PAGAR")
                .orElseThrow()
                .id();
        assertThat(analyst.postForm("/trace/design/" + id + "/remove", "").statusCode())
                .isEqualTo(303);
        assertThat(analyst.get("/trace/design/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldWithLineAndValue() {
        HttpResponse<String> answer = analyst.postForm(
                "/trace/design", "name=x&lens=nave&level=etapa&text=journey+x%0D%0Astage+y%0D%0A++tochpoint+z");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Línea 3, columna 3: «tochpoint» no se conoce. ¿Quisiste decir touchpoint?")
                .contains("«etapa» no es un nivel para diseños")
                .contains("nave")
                .contains("tochpoint z</textarea>");
        assertThat(SampleWorld.server().bean(Designs.class).all()).isEmpty();
    }

    @Test
    void allMistakesOfADesignAreToldAtOnce() {
        String text = "journey x\nstage y\n touchpoint A within 1h since Q\n touchpoint A\n one of { touchpoint B }";
        assertThat(post("name=x&lens=order", text).body())
                .contains("Línea 3, columna 13: «since Q» no nombra un punto de contacto")
                .contains("Línea 4, columna 13: el punto de contacto «A» está dos veces")
                .contains("«one of» necesita al menos 2 puntos de contacto");
        assertThat(post("name=x&lens=order", "").body()).contains("Línea 1, columna 1: el texto termina aquí");
        keep("Compra", PURCHASE);
        assertThat(post("name=COMPRA&lens=order", PURCHASE).body()).contains("Ya hay un diseño que se llama «Compra»");
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseChanged() {
        keep("Compra", PURCHASE);
        long id = SampleWorld.server()
                .bean(Designs.class)
                .findNamed("Compra")
                .orElseThrow()
                .id();
        keep("Compra", PURCHASE.replace("2h", "3h"));
        String text = URLEncoder.encode(PURCHASE.replace("2h", "4h"), StandardCharsets.UTF_8);
        HttpResponse<String> late =
                analyst.postForm("/trace/design/" + id, "name=Compra&lens=order&version=1&text=" + text);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("cambió este diseño mientras lo tenías abierto", "within 4h");
        assertThat(analyst.get("/api/v1/trace/designs/compra").body()).contains("within 3h", "\"version\":2");
    }

    @Test
    void programsKeepDesigns() {
        assertThat(keep("Compra", PURCHASE)).isEqualTo(204);
        assertThat(analyst.get("/api/v1/trace/designs").body()).contains("\"name\":\"Compra\"", "\"lens\":\"order\"");
        assertThat(keep("Otra", "journey")).isEqualTo(422);
        assertThat(analyst.get("/api/v1/trace/design?design=Otra").statusCode()).isEqualTo(422);
        assertThat(analyst.get("/trace/design?seconds=0").statusCode()).isEqualTo(422);
        assertThat(analyst.send("DELETE", "/api/v1/trace/designs/Compra", "").statusCode())
                .isEqualTo(204);
        assertThat(analyst.get("/api/v1/trace/designs/Compra").statusCode()).isEqualTo(404);
        assertThat(analyst.get("/api/v1/trace/design").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormWithoutItsProofChangesNothing() {
        var session = SampleWorld.server()
                .bean(Sessions.class)
                .begin(SampleWorld.server().person(Role.LEADER));
        TestServer.Visitor forged = new TestServer.Visitor(
                SampleWorld.server().address(), List.of("Cookie", "hilo-session=" + session.text()));
        assertThat(forged.postForm("/trace/design", "name=x&lens=order&text=journey+x+stage+y+touchpoint+z")
                        .statusCode())
                .isEqualTo(403);
        assertThat(SampleWorld.server().bean(Designs.class).all()).isEmpty();
    }

    @Test
    void readersLookAndChangeNothing() {
        keep("Compra", PURCHASE);
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        assertThat(reader.get("/trace/design").body()).doesNotContain("/trace/design/new");
        assertThat(reader.get("/trace/design/new").statusCode()).isEqualTo(403);
        assertThat(reader.get("/trace/design/deviations.csv").statusCode()).isEqualTo(200);
        assertThat(reader.postForm("/trace/design", "name=x").statusCode()).isEqualTo(403);
        assertThat(reader.send("PUT", "/api/v1/trace/designs/x", "{}").statusCode())
                .isEqualTo(403);
        TestServer.Visitor stranger = SampleWorld.server().anonymous();
        assertThat(stranger.get("/trace/design").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/api/v1/trace/design").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(String fields, String text) {
        return analyst.postForm("/trace/design", fields + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private int keep(String name, String text) {
        String body = "{\"lens\": \"order\", \"text\": \""
                + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
        return analyst.with("Content-Type", "application/json")
                .send("PUT", "/api/v1/trace/designs/" + URLEncoder.encode(name, StandardCharsets.UTF_8), body)
                .statusCode();
    }
}
