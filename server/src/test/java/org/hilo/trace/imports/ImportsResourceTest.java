package org.hilo.trace.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.hilo.listen.feedback.Feedback;
import org.hilo.listen.feedback.Feedbacks;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.trace.event.Events;
import org.hilo.trace.identity.Identities;
import org.hilo.trace.identity.LinkKind;
import org.hilo.trace.journey.Journeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportsResourceTest {
    private static final String ADDRESS = "/api/v1/trace/imports";
    /** Asking without a pause would take the processor from the import. */
    private static final long POLL_NANOS = 20_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MAPPING = """
            name: Orders
            source: %s
            zone: America/Santiago
            files:
              - name: orders
                match: "*.csv"
                references:
                  order: order
                  customer: customer
                events:
                  - activity: what
                    time: at
                    id: id
                    score: {column: stars, min: 1, max: 5}
                    comment: words
                    attributes:
                      due: {column: due, type: time}
            promises:
              - {name: delivery, due: due, delivered: Delivered, by: day}
            """;
    private static final String TABLE = """
            id,order,customer,what,at,stars,words,due
            1,A-1,17,Ordered,2026-01-01 10:00,,,2026-01-05 00:00
            2,A-1,17,Delivered,2026-01-04 12:00,5,"rápido, gracias",
            3,A-2,NA,Ordered,yesterday,,,
            4,A-2,NA,Ordered,2026-01-02 09:00,,,=cmd()
            """;

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start("hilo.data=" + java.nio.file.Files.createTempDirectory("hilo-imports"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void filesBecomeJourneysOnceAndCanBeUndone() {
        String table = TABLE.replace("A-", "RT-");
        JsonNode first = finished(start("roundtrip", table));
        assertThat(said(first)).isEqualTo("done 4 rows 2 accepted 0 duplicate 2 refused");
        Journeys journeys = server.bean(Journeys.class);
        journeys.catchUp();
        assertThat(journeys.log("order").journey("RT-1").orElseThrow().steps()).hasSize(2);
        assertThat(journeys.promises()).extracting(promise -> promise.name()).contains("delivery");

        assertThat(said(finished(start("roundtrip", table)))).isEqualTo("done 4 rows 0 accepted 2 duplicate 2 refused");

        server.as(Role.ANALYST).send("DELETE", ADDRESS + "/" + first.get("id").asLong(), "");
        assertThat(show(first.get("id").asLong()).get("state").asString()).isEqualTo("undone");
        journeys.catchUp();
        assertThat(journeys.log("order").journey("RT-1")).isEmpty();
        assertThat(said(finished(start("roundtrip", table)))).isEqualTo("done 4 rows 2 accepted 0 duplicate 2 refused");
    }

    @Test
    void refusedLinesAreATableThatRunsNothing() {
        JsonNode done = finished(start("refused", TABLE));
        String csv = server.as(Role.ANALYST)
                .with("Accept-Language", "en")
                .get(ADDRESS + "/" + done.get("id").asLong() + "/refused.csv")
                .body();
        assertThat(csv)
                .contains("\"at\",\"yesterday\",\"bad-time\"")
                .contains("\"'=cmd()\"")
                .doesNotContain(",\"=cmd()");
    }

    @Test
    void aStrictImportWithABadLineLeavesNothing() {
        JsonNode failed = finished(start(Map.of("mapping", MAPPING.formatted("strict"), "strict", "true"), TABLE));
        assertThat(failed.get("state").asString()).isEqualTo("failed");
        assertThat(failed.get("accepted").asLong()).isZero();
        assertThat(failed.get("failure").get(0).asString()).contains("yesterday");
    }

    @Test
    void aSavedMappingIsUsedByName() {
        var analyst = server.as(Role.ANALYST);
        String yaml = MAPPING.formatted("saved");
        assertThat(analyst.with("Content-Type", "application/yaml")
                        .send("PUT", ADDRESS + "/mappings/Pedidos%20de%20la%20tienda", yaml)
                        .statusCode())
                .isEqualTo(204);
        assertThat(analyst.get(ADDRESS + "/mappings/Pedidos%20de%20la%20tienda").body())
                .isEqualTo(yaml);
        assertThat(finished(start(Map.of("mappingName", "Pedidos de la tienda"), TABLE))
                        .get("accepted")
                        .asLong())
                .isEqualTo(2);
        assertThat(analyst.get(ADDRESS + "/mappings").body()).contains("Pedidos de la tienda");
    }

    @Test
    void aMappingWithMistakesIsRefusedBeforeAnythingIsRead() {
        JsonNode problem = start(Map.of("mapping", "name: x\nfiles: 5"), TABLE);
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("code").asString()).isEqualTo("trace.imports.mapping");
    }

    @Test
    void aTableWithoutAMappingSaysWhatItNeeds() {
        JsonNode failed = finished(start(Map.of(), TABLE));
        assertThat(failed.get("state").asString()).isEqualTo("failed");
        assertThat(failed.get("failure").get(0).asString()).isNotBlank();
    }

    @Test
    void aFileThatBreaksInTheMiddleLeavesNothingBehind() {
        StringBuilder log = new StringBuilder("<log>");
        for (int i = 0; i < 5_000; i++) {
            log.append("""
                    <trace><string key="concept:name" value="B-%d"/><event><string key="concept:name" value="Opened"/>
                    <date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event></trace>""".formatted(i));
        }
        JsonNode failed = finished(start(Map.of(), log + "<trace></log>", "b.xes"));
        assertThat(failed.get("state").asString()).isEqualTo("failed");
        Journeys journeys = server.bean(Journeys.class);
        journeys.catchUp();
        assertThat(journeys.lenses()).doesNotContain("case");
    }

    @Test
    void anUndoAtTheVeryEndOfTheReadingIsHeard() throws Exception {
        String table = TABLE.replace("A-", "LATE-");
        long id;
        try (Turn turn = Turn.take(server.bean(DataSource.class))) {
            id = start("late", table).get("id").asLong();
            turn.waitUntilSomebodyWaits();
            server.as(Role.ANALYST).send("DELETE", ADDRESS + "/" + id, "");
        }
        finished(start("after", TABLE)); // one import is read after the other
        assertThat(show(id).get("state").asString()).isEqualTo("undone");
        assertThat(server.bean(Events.class).countOfImport(id)).isZero();
    }

    @Test
    void anUndoWaitsItsTurnBehindTheSameFileAndTellsWhoAskedAndWhoRelies() throws Exception {
        String table = TABLE.replace("A-", "TURN-");
        long first = finished(start("turn", table)).get("id").asLong();
        long second;
        try (Turn turn = Turn.take(server.bean(DataSource.class))) {
            second = start("turn", table).get("id").asLong();
            turn.waitUntilSomebodyWaits();
            assertThat(server.as(Role.LEADER)
                            .send("DELETE", ADDRESS + "/" + first, "")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(show(first).get("state").asString()).isEqualTo("undoing");
        }
        assertThat(said(finished(show(second)))).isEqualTo("done 4 rows 0 accepted 2 duplicate 2 refused");
        assertThat(finished(show(first)).get("state").asString()).isEqualTo("undone");
        String page = server.as(Role.LEADER).get("/trace/imports/" + first).body();
        assertThat(page).contains("Deshecha por Leader", "/trace/imports/" + second, "2 líneas ya conocidas");
    }

    @Test
    void beforeAnUndoThePageSaysWhichLaterImportsRelyOnThisOne() {
        String table = TABLE.replace("A-", "RELY-");
        long first = finished(start("rely", table)).get("id").asLong();
        long second = finished(start("rely", table)).get("id").asLong();
        assertThat(server.as(Role.ANALYST).get("/trace/imports/" + first).body())
                .contains(
                        "Importaciones posteriores",
                        "/trace/imports/" + second,
                        "2 líneas de una importación posterior");
        assertThat(server.as(Role.ANALYST).get("/trace/imports/" + second).body())
                .doesNotContain("Importaciones posteriores");
    }

    @Test
    void nothingOfAStrictImportIsEverWrittenWhenTheLastLineCannotBeKept() {
        StringBuilder table = new StringBuilder("id,order,what,at\n");
        for (int i = 0; i < 5_000; i++) {
            table.append(i).append(",S-").append(i).append(",Ordered,2026-01-01 10:00\n");
        }
        table.append("x".repeat(300)).append(",S,").append("Ordered,2026-01-01 10:00\n");
        String mapping = """
                zone: America/Lima
                files:
                  - {match: "*", references: {order: order}, events: [{activity: what, time: at, id: id, source: id}]}""";
        long before = lastEvent();
        JsonNode failed = finished(start(Map.of("mapping", mapping, "strict", "true"), table.toString()));
        assertThat(said(failed)).isEqualTo("failed 5001 rows 0 accepted 0 duplicate 1 refused");
        assertThat(lastEvent()).as("not even a number was drawn").isEqualTo(before);

        String csv = server.as(Role.ANALYST)
                .get(ADDRESS + "/" + failed.get("id").asLong() + "/refused.csv")
                .body();
        assertThat(csv).contains("\"a.csv\",\"5002\"");
    }

    private static long lastEvent() {
        return JdbcClient.create(server.bean(DataSource.class))
                .sql("SELECT last_value FROM pg_sequences WHERE schemaname = 'trace' AND sequencename LIKE 'event%'")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Test
    void whatTheMappingSaysOfReferencesAndScoresIsKeptUntilTheUndo() {
        String mapping = MAPPING.formatted("kinds")
                .replace("customer: customer", "tienda_x: customer")
                .replace("min: 1, max: 5", "scale: 0..10")
                .replace("promises:", "identity: {tienda_x: person}\npromises:");
        Identities identities = server.bean(Identities.class);
        assertThat(identities.rules().kindOf("tienda_x")).isEqualTo(LinkKind.SHARED);
        JsonNode done = finished(start(Map.of("mapping", mapping), TABLE.replace("A-", "KIND-")));
        assertThat(identities.rules().kindOf("tienda_x")).isEqualTo(LinkKind.PERSON);
        assertThat(server.bean(Feedbacks.class).latest(50))
                .filteredOn(feedback -> feedback.source().equals("kinds"))
                .extracting(Feedback::scale)
                .containsExactly(new Feedback.Scale(0, 10));

        identities.setKinds(Map.of("tienda_x", LinkKind.OWNED), "Ana");
        assertThat(identities.rules().kindOf("tienda_x")).as("a person decides").isEqualTo(LinkKind.OWNED);
        server.as(Role.ANALYST).send("DELETE", ADDRESS + "/" + done.get("id").asLong(), "");
        JdbcClient.create(server.bean(DataSource.class))
                .sql("DELETE FROM trace.reference_kind")
                .update();
        assertThat(identities.rules().kindOf("tienda_x")).isEqualTo(LinkKind.SHARED);
    }

    @Test
    void reasonsAreWordsWithTheirCounts() {
        long id = finished(start("reasons", TABLE)).get("id").asLong();
        assertThat(server.as(Role.ANALYST).get("/trace/imports/" + id).body())
                .contains("<dt>Hora ilegible</dt><dd>2</dd>")
                .doesNotContain("bad-time");
    }

    @Test
    void windowsLettersAndSemicolonsAreRead() {
        String mapping = MAPPING.formatted("windows")
                .replace("match: \"*.csv\"", "match: \"*.csv\"\n    encoding: windows-1252");
        String table = TABLE.replace("\"rápido, gracias\"", "rápido").replace(',', ';');
        JsonNode done = finished(start(Map.of("mapping", mapping), table, Charset.forName("windows-1252")));
        assertThat(said(done)).isEqualTo("done 4 rows 2 accepted 0 duplicate 2 refused");
    }

    @Test
    void nobodyElseMayImport() {
        for (Role role : List.of(Role.OWNER, Role.AGENT, Role.READER)) {
            assertThat(server.as(role).get(ADDRESS).statusCode()).isEqualTo(403);
        }
        assertThat(server.as(Role.ANALYST).get(ADDRESS + "/987654").statusCode())
                .isEqualTo(404);
        assertThat(server.as(Role.ANALYST).get(ADDRESS + "?size=0").statusCode())
                .isEqualTo(422);
    }

    private static JsonNode start(String source, String table) {
        return start(Map.of("mapping", MAPPING.formatted(source)), table);
    }

    private static JsonNode start(Map<String, String> fields, String table) {
        return start(fields, table, StandardCharsets.UTF_8);
    }

    private static JsonNode start(Map<String, String> fields, String content, String file) {
        return start(fields, content, file, StandardCharsets.UTF_8);
    }

    private static JsonNode start(Map<String, String> fields, String table, Charset encoding) {
        return start(fields, table, "a.csv", encoding);
    }

    private static JsonNode start(Map<String, String> fields, String content, String file, Charset encoding) {
        String boundary = "----hilo";
        StringBuilder body = new StringBuilder();
        new LinkedHashMap<>(fields)
                .forEach(
                        (name, value) -> body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(boundary, name, value)));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(boundary, file, content, boundary));
        return JSON.readTree(server.as(Role.ANALYST)
                .with("Content-Type", "multipart/form-data; boundary=" + boundary)
                .sendBytes("POST", ADDRESS, body.toString().getBytes(encoding))
                .body());
    }

    private static JsonNode finished(JsonNode started) {
        assertThat(started.get("id")).as(started.toString()).isNotNull();
        long id = started.get("id").asLong();
        JsonNode now = show(id);
        while (List.of("running", "undoing").contains(now.get("state").asString())) {
            LockSupport.parkNanos(POLL_NANOS);
            now = show(id);
        }
        return now;
    }

    private static JsonNode show(long id) {
        return JSON.readTree(server.as(Role.ANALYST).get(ADDRESS + "/" + id).body());
    }

    private static String said(JsonNode answer) {
        return "%s %d rows %d accepted %d duplicate %d refused"
                .formatted(
                        answer.get("state").asString(),
                        answer.get("rows").asLong(),
                        answer.get("accepted").asLong(),
                        answer.get("duplicate").asLong(),
                        answer.get("refused").asLong());
    }
}
