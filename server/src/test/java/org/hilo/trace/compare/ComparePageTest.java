package org.hilo.trace.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.hilo.browser.EveryLook;
import org.hilo.browser.SampleWorld;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparePageTest {
    /** Long journeys against short ones: most of the long ones are those whose customers had to call. */
    private static final String LONG = "lens=order&a=" + text("took > 72h");

    private final TestServer.Visitor reader = SampleWorld.server().as(Role.READER);

    @Test
    void twoSidesWithProvenDifferences() {
        EveryLook.of("compare", "/trace/compare?" + LONG, Role.READER);
    }

    @Test
    void nothingIsChosenYet() {
        EveryLook.of("compare-start", "/trace/compare?lens=order", Role.READER);
    }

    @Test
    void withoutEventsItTeaches() {
        EveryLook.of(SampleWorld.empty(), "compare-empty", "/trace/compare", Role.LEADER, 200);
    }

    @Test
    void provenDifferencesHaveColour() {
        String page = body("/trace/compare?" + LONG);
        assertThat(page).contains("strand side-a", "Llamar", "is-proven").contains("Esto es una asociación");
    }

    @Test
    void withFewJourneysOnASideNothingHasColour() {
        String page = body("/trace/compare?lens=order&a=" + text("passed \"Llamar\""));
        String picture = page.substring(page.indexOf("<svg xmlns=\"http"), page.indexOf("class=\"flow-legend\""));
        assertThat(picture).contains(" alike\"").doesNotContain("side-a\"", "side-b\"");
        assertThat(page).contains("muy pocos").doesNotContain("is-proven");
    }

    @Test
    void aSideWithoutJourneysSaysWhatToDo() {
        assertThat(body("/trace/compare?lens=order&a=" + text("took > 900d")))
                .contains("No hay ningún recorrido en el lado A", "Elige otro filtro");
    }

    @Test
    void journeysOnBothSidesCanBeLeftOut() {
        String both = "lens=order&a=" + text("passed \"Pagar\"") + "&b=" + text("passed \"Llamar\"");
        assertThat(body("/trace/compare?" + both)).contains("20 recorridos están en ambos lados");
        assertThat(reader.get("/api/v1/trace/compare?" + both).statusCode()).isEqualTo(422);
    }

    @Test
    void aFilterThatCannotBeReadIsToldBesideItsField() {
        assertThat(body("/trace/compare?lens=order&a=" + text("passd \"x\""))).contains("field--wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "/trace/compare, by=colour, by",
        "/trace/compare, detail=many, detail",
        "/trace/compare, low=5&high=2, high",
        "/trace/compare, since=2026-09-09&to=2026-09-01, to",
        "/trace/compare, since=yesterday, since",
        "/trace/compare, b=took+%3E+1d, a",
        "/trace/compare/picture.svg, a=took+%3E+72h&which=c, which",
        "/trace/compare/shares.csv, x=y, a",
        "/api/v1/trace/compare, a=passd, a"
    })
    void wrongParametersAreNamed(String path, String wrong, String field) {
        HttpResponse<String> answer = reader.get(path + "?lens=order&" + wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        if (path.startsWith("/api")) {
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        }
    }

    @Test
    void pageFilesAndProgramTellTheSame() {
        String csv = body("/trace/compare/shares.csv?" + LONG);
        assertThat(csv).contains("\"activity\",\"passed \"\"Llamar\"\"\",20,30").contains("proven");
        assertThat(body("/trace/compare/waits.csv?" + LONG)).contains("\"Pagar\",\"Preparar\",");
        assertThat(body("/api/v1/trace/compare?" + LONG))
                .contains("\"condition\":\"passed \\\"Llamar\\\"\"", "adjustedP");
    }

    @ParameterizedTest
    @CsvSource({"svg, image/svg+xml", "png, image/png", "pdf, application/pdf"})
    void thePictureComesAsAFile(String ending, String type) {
        HttpResponse<String> file = reader.get("/trace/compare/picture." + ending + "?" + LONG + "&which=b");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    }

    @ParameterizedTest
    @CsvSource({"/trace/compare", "/trace/compare/waits.csv", "/api/v1/trace/compare"})
    void strangersSeeNothing(String path) {
        assertThat(SampleWorld.server().anonymous().get(path).statusCode()).isIn(302, 303, 401, 403);
    }

    private String body(String path) {
        HttpResponse<String> answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String text(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
