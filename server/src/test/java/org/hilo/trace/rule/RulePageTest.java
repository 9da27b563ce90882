package org.hilo.trace.rule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.hilo.browser.EveryLook;
import org.hilo.browser.Look;
import org.hilo.browser.SampleWorld;
import org.hilo.browser.Visit;
import org.hilo.engine.Filter;
import org.hilo.engine.Level;
import org.hilo.engine.Question;
import org.hilo.engine.rule.RuleTally;
import org.hilo.engine.rule.Rules;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.trace.journey.Journeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulePageTest {
    private static final String PROMISED = """
            # what the shop promises
            rule "entrega a tiempo" = response Preparar -> Entregar within 3d
            rule "nadie tiene que llamar" = absence Llamar
            rule "se paga primero" = precedence Pagar -> Preparar
            rule "se responde" = response Llamar -> Responder
            """;

    private final TestServer.Visitor analyst =
            SampleWorld.server().as(Role.ANALYST).with("Accept-Language", "es").with("Accept", "*/*");

    @AfterEach
    void nothingIsLeft() {
        RuleSets sets = sets();
        sets.all().forEach(rules -> sets.remove(rules.id()));
    }

    @Test
    void withoutRulesItTeaches() {
        EveryLook.of("rule-none", "/trace/rule", Role.ANALYST);
    }

    @Test
    void journeysHeldAgainstRules() {
        keep();
        EveryLook.of("rule", "/trace/rule", Role.ANALYST);
    }

    @Test
    void newRules() {
        EveryLook.of("rule-new", "/trace/rule/new", Role.ANALYST);
    }

    @Test
    void theNumbersAreTheEngines() {
        keep();
        String json = analyst.get("/api/v1/trace/rule?rules=promesas").body();
        SampleWorld.server()
                .bean(Journeys.class)
                .log("order")
                .ask(Question.rules(Rules.parse(PROMISED, ZoneOffset.UTC), Level.ACTIVITY, 3), Filter.all())
                .rules()
                .forEach(outcome -> {
                    RuleTally tally = outcome.tally();
                    assertThat(json)
                            .contains("\"rule\":\"" + tally.rule() + "\",\"journeys\":" + tally.journeys()
                                    + ",\"concerned\":" + tally.activatedJourneys())
                            .containsPattern("\"activations\":" + tally.activations() + ",\"fulfilled\":"
                                    + tally.fulfilled() + ",\"violated\":" + tally.violated() + ",\"pending\":"
                                    + tally.pending());
                });
        assertThat(json)
                .contains("\"rule\":\"entrega a tiempo\",\"journeys\":60,\"concerned\":60,\"kept\":40,\"broken\":20");
        assertThat(analyst.get("/trace/rule/rules.csv").body())
                .contains("\"entrega a tiempo\",60,60,40,20,0,0.333333,");
        assertThat(analyst.get("/trace/rule").body()).contains("/trace/thread/order/P1060");
        assertThat(SampleWorld.server().as(Role.READER).get("/trace/rule").body())
                .doesNotContain("/trace/thread/order");
    }

    @Test
    void fewerThanFiveTellNoShare() {
        keep();
        String one = URLEncoder.encode("journey \"P1003\"", StandardCharsets.UTF_8);
        assertThat(analyst.get("/api/v1/trace/rule?where=" + one).body())
                .contains("\"journeys\":1")
                .doesNotContain("\"value\"", "\"broken\":1");
        assertThat(analyst.get("/trace/rule?where=" + one).body()).contains("muy pocos");
    }

    @Test
    void rulesAreWrittenChangedAndRemovedWithoutAScript() {
        try (Visit visit = Visit.withoutScript(SampleWorld.server(), Role.ANALYST, Look.desk("es"))) {
            Page page = visit.to("/trace/rule/new").page();
            page.locator("#name").fill("Promesas");
            page.locator("#text").fill("rule x = existence Pagar");
            page.getByText("Guardar reglas").click();
            assertThat(page.locator("main")).containsText("Las reglas se guardaron.");
            page.getByText("Cambiar las reglas").click();
            page.locator("#text").fill("rule y = absence Llamar");
            page.getByText("Guardar reglas").click();
            assertThat(page.locator("main")).containsText("Versión 2");
        }
        long id = sets().findNamed("PROMESAS").orElseThrow().id();
        assertThat(post("/trace/rule/" + id, "name=Promesas&lens=order&level=activity&version=1", PROMISED)
                        .body())
                .contains("cambió estas reglas mientras las tenías abiertas");
        assertThat(analyst.postForm("/trace/rule/" + id + "/remove", "").statusCode())
                .isEqualTo(303);
        assertThat(analyst.get("/trace/rule/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void allMistakesAreToldWithLineAndValue() {
        HttpResponse<String> answer =
                post("/trace/rule", "name=&lens=nave&level=etapa", "rule a = respond X -> Y\nrule b = response X Y\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Línea 1, columna 10: «respond» no se conoce. ¿Quisiste decir response?")
                .contains("Línea 2, columna 21: «Y» no puede ir aquí. Se admite: \"-&gt;\"")
                .contains("Ponles a las reglas un nombre", "nave", "etapa");
        assertThat(post("/trace/rule", "name=x&lens=order&level=activity", "# nothing")
                        .body())
                .contains("El texto no tiene ninguna regla");
        assertThat(sets().all()).isEmpty();
    }

    @Test
    void readersLookAndChangeNothing() {
        keep();
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        assertThat(reader.get("/trace/rule").body()).doesNotContain("/trace/rule/new");
        assertThat(reader.get("/trace/rule/new").statusCode()).isEqualTo(403);
        assertThat(reader.get("/trace/rule/rules.csv").statusCode()).isEqualTo(200);
        assertThat(reader.postForm("/trace/rule", "name=x").statusCode()).isEqualTo(403);
        TestServer.Visitor stranger = SampleWorld.server().anonymous();
        assertThat(stranger.get("/trace/rule").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/api/v1/trace/rule").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(String path, String fields, String text) {
        return analyst.postForm(path, fields + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static void keep() {
        sets().add(new RulesDraft("Promesas", "order", "activity", PROMISED), "Ana");
    }

    private static RuleSets sets() {
        return SampleWorld.server().bean(RuleSets.class);
    }
}
