package org.hilo.trace.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.hilo.engine.Promise;
import org.hilo.engine.Step;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.trace.journey.Journeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportsPageTest {
    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(
                "hilo.texts.strict=true", "hilo.data=" + Files.createTempDirectory("hilo-import-pages"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anEmptyListTeachesWhatToBring() throws Exception {
        try (TestServer fresh = TestServer.start("hilo.data=" + Files.createTempDirectory("hilo-no-imports"))) {
            assertThat(fresh.as(Role.ANALYST).get("/trace/imports").body())
                    .contains("/trace/imports/new", "cada fila se vuelve un evento");
        }
        assertThat(page("/trace/imports/new")).contains("type=\"file\"", "multipart/form-data", "multiple");
    }

    @Test
    void aMappingCanBeWrittenReadAndRemoved() {
        var analyst = server.as(Role.ANALYST);
        assertThat(page("/trace/imports/mappings/new")).contains("textarea");
        HttpResponse<String> wrong = analyst.postForm("/trace/imports/mappings", "name=X&yaml=files%3A+5");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("files: 5").contains("notice--break");
        String yaml = "name: X\nfiles:\n  - name: a\n    match: a.csv\n    references: {order: o}\n    events:\n"
                + "      - {activity: {value: A}, time: t}\n";
        assertThat(analyst.postForm(
                                "/trace/imports/mappings",
                                "name=Pedidos&yaml=" + java.net.URLEncoder.encode(yaml, StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(303);
        String list = page("/trace/imports");
        assertThat(list).contains("Pedidos");
        String path = list.substring(list.indexOf("/trace/imports/mappings/", list.indexOf("mappings/new") + 20));
        path = path.substring(0, path.indexOf('"'));
        assertThat(page(path)).contains("match: a.csv");
        assertThat(page(path + "/download")).isEqualTo(yaml);
        assertThat(analyst.postForm(path + "/remove", "").statusCode()).isEqualTo(303);
        assertThat(analyst.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatAFileDoesNotTellIsAskedAndThenItIsReadAsAnswered() {
        String path = upload("visits.csv", """
                visit,customer,what,when
                1,17,Came,01/02/2026 10:00
                2,17,Bought,01/02/2026 10:30
                3,18,Came,03/04/2026 09:00
                """);
        String asked = page(path);
        assertThat(asked).contains("notice--fray", "f0.dates", "d/M/").contains("disabled");

        answer(
                path,
                "zone=America/Lima&f0.dates=d/M/yyyy H:mm&source=door"
                        + "&f0.c0.role=id&f0.c1.role=reference&f0.c1.as=customer&f0.c2.role=activity&f0.c3.role=time");
        String answered = page(path);
        assertThat(answered).contains("cliente 17", "Bought").doesNotContain("notice--fray");

        assertThat(server.as(Role.ANALYST)
                        .postForm(path + "/start", "name=Visitas&strict=true")
                        .statusCode())
                .isEqualTo(303);
        String done = page(path);
        while (done.contains("every 1s")) {
            LockSupport.parkNanos(20_000_000);
            done = page(path);
        }
        assertThat(done).contains("Deshacer esta importación", "Horas en");
        server.bean(Journeys.class).catchUp();
        assertThat(server.bean(Journeys.class)
                        .log("customer")
                        .journey("17")
                        .orElseThrow()
                        .steps()
                        .getFirst()
                        .time())
                .isEqualTo(Instant.parse("2026-02-01T15:00:00Z"));

        assertThat(page(upload("visits.csv", "visit,customer,what,when\n9,17,Came,05/06/2026 10:00\n")))
                .as("the saved mapping is used without questions")
                .contains("cliente 17")
                .doesNotContain("notice--fray");

        assertThat(server.as(Role.ANALYST).postForm(path + "/undo", "").statusCode())
                .isEqualTo(303);
        assertThat(page(path)).contains("Deshecha por Analyst");
    }

    @Test
    void aWideTableTellsPromisesAndScoresByTheForm() {
        String path = upload("pedidos.csv", """
                pedido,cliente,placed_at,delivered_at,answered_at,stars,words,due
                A1,17,2026-01-01T10:00:00Z,2026-01-04T10:00:00Z,2026-01-05T10:00:00Z,4,bien,2026-01-03T00:00:00Z
                A2,18,2026-01-01T10:00:00Z,2026-01-02T10:00:00Z,2026-01-05T10:00:00Z,9,mal,2026-01-03T00:00:00Z
                """);
        String wide = "f0.c0.role=reference&f0.c0.as=order&f0.c1.role=reference&f0.c1.as=socio_x&f0.c1.kind=person"
                + "&f0.c2.role=milestone&f0.c2.as=Pedido&f0.c2.area=Ventas&f0.c3.role=milestone&f0.c3.as=Entregado"
                + "&f0.c4.role=milestone&f0.c4.as=Opinó&f0.c5.role=score&f0.c5.scale=1..5&f0.c5.at=Opinó"
                + "&f0.c6.role=comment&f0.c6.at=Opinó&f0.c7.role=promise&f0.c7.as=entrega&f0.c7.kept=Entregado&f0.c7.by=day"
                + "&zone=America/Lima&source=wide";
        answer(path, wide);
        String shown = page(path);
        assertThat(shown)
                .as("the form can show again what it said")
                .contains(
                        "value=\"1..5\"", "value=\"Entregado\"", "value=\"Ventas\"", "<option value=\"day\" selected>")
                .contains("fuera de 1 – 5")
                .contains("scale: 1..5", "socio_x: person", "by: day", "delivered: Entregado");

        server.as(Role.ANALYST).postForm(path + "/start", "name=");
        String done = page(path);
        while (done.contains("every 1s")) {
            LockSupport.parkNanos(20_000_000);
            done = page(path);
        }
        assertThat(done).contains("Puntaje fuera de su escala");
        Journeys journeys = server.bean(Journeys.class);
        journeys.catchUp();
        assertThat(journeys.promises()).extracting(Promise::name).contains("entrega");
        assertThat(journeys.log("order").journey("A1").orElseThrow().steps())
                .extracting(Step::activity, Step::area, Step::score)
                .containsExactly(
                        tuple("Pedido", "Ventas", null), tuple("Entregado", null, null), tuple("Opinó", null, 4.0));
    }

    @Test
    void whatTheFormCannotReadIsSaidWithoutLosingTheAnswers() {
        String path = upload("a.csv", "pedido,que,cuando,nota\nA1,Vino,2026-01-01T10:00:00Z,4\n");
        HttpResponse<String> wrong = server.as(Role.ANALYST)
                .postForm(
                        path + "/columns",
                        "zone=Lima&f0.c0.role=reference&f0.c0.as=order&f0.c1.role=activity&f0.c2.role=time"
                                + "&f0.c3.role=score&f0.c3.scale=cinco");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("cinco", "value=\"cinco\"", "America/Lima", "name=\"f0.c3.scale\"")
                .contains("disabled");
        String twice = "zone=UTC&f0.c0.role=reference&f0.c0.as=order&f0.c1.role=activity&f0.c2.role=time"
                + "&f0.c3.role=reference&f0.c3.as=order";
        HttpResponse<String> doubled = server.as(Role.ANALYST).postForm(path + "/columns", twice);
        assertThat(doubled.statusCode()).isEqualTo(422);
        assertThat(doubled.body()).contains("nota se vuelve lo mismo que otra columna", "disabled");
    }

    @Test
    void filesWithoutTimesAreKeptForLookUpsAndTheRestIsProposed() {
        String path = uploadAll(Map.of(
                "orders.csv", "order_id,placed_at,customer_id\nA1,2026-01-01T10:00:00Z,C1\n",
                "customers.csv", "customer_id,segment\nC1,Gold\n"));
        assertThat(page(path))
                .contains("sus filas no se vuelven eventos", "A1", "customers.csv")
                .contains("Buscar datos en otro archivo")
                .doesNotContain("notice--break");
    }

    @Test
    void aMappingWithMistakesIsShownAgainWithAllOfThem() {
        String path = upload("a.csv", "a,b\n1,2\n");
        HttpResponse<String> wrong = server.as(Role.ANALYST).postForm(path + "/mapping", "yaml=files%3A+5");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("notice--break", "files: 5");
        assertThat(server.as(Role.ANALYST).postForm(path + "/discard", "").statusCode())
                .isEqualTo(303);
        assertThat(server.as(Role.ANALYST).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aLogExplainsItselfAndStartsWithoutAForm() {
        String path = upload("log.xes", """
                <log><trace><string key="concept:name" value="B-1"/><event><string key="concept:name" value="Opened"/>
                <date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event></trace></log>""");
        assertThat(page(path)).contains("Opened").doesNotContain("disabled", "f0.c0.role", "name=\"yaml\"");
    }

    @Test
    void aBadLineInTheLookKeepsNobodyFromStarting() {
        String path = upload("lines.csv", "order,status,at\nA1,Open,2026-01-01T10:00:00Z\nA2\n");
        assertThat(page(path)).contains("lines.csv, línea 3:").doesNotContain("disabled", "notice--break");
    }

    @Test
    void aHostileFileIsRefusedWithASentence() {
        String path = upload("bomb.xes", """
                <!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><log>&b;</log>""");
        assertThat(page(path)).contains("notice--break").contains("disabled");
    }

    private static void answer(String path, String form) {
        String encoded = form.replace("/", "%2F").replace(" ", "+").replace(":", "%3A");
        HttpResponse<String> response = server.as(Role.ANALYST).postForm(path + "/columns", encoded);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    }

    private static String upload(String name, String content) {
        return uploadAll(Map.of(name, content));
    }

    /** Uploads by the form of the page; answers where it leads. */
    private static String uploadAll(Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        files.forEach((name, content) ->
                body.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(name, content)));
        HttpResponse<String> response = server.as(Role.ANALYST)
                .with("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", "/trace/imports", body + "--b--\r\n");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        String location = response.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/trace/imports/"));
    }

    @Test
    void anUnknownImportIsNotFound() {
        assertThat(server.as(Role.ANALYST).get("/trace/imports/987654").statusCode())
                .isEqualTo(404);
        assertThat(server.as(Role.READER).get("/trace/imports").statusCode()).isEqualTo(403);
    }

    private static String page(String path) {
        HttpResponse<String> response = server.as(Role.ANALYST).get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
