package org.hilo.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest {

    private final TestServer server = TestServer.shared();

    @Test
    void programsGetTypeTitleStatusAndCode() {
        var answer = server.as(Role.READER).get("/api/v1/nothing/here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("urn:hilo:problem:not_found");
        assertThat(problem.path("code").asString()).isEqualTo("not_found");
        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("request").asString()).matches("[0-9a-f]{16}");
    }

    @Test
    void aStrangerToTheApiIsToldHowToSignIn() {
        var answer = server.anonymous().with("Accept-Language", "en").get("/api/v1/me");
        assertThat(JsonMapper.shared().readTree(answer.body()).path("detail").asString())
                .contains("Authorization: Bearer");
    }

    @Test
    void peopleGetAPageInTheirLanguage() {
        var english = server.as(Role.READER).with("Accept-Language", "en").get("/settings/people");
        assertThat(english.statusCode()).isEqualTo(403);
        assertThat(english.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(english.headers().firstValue("Content-Security-Policy")).isPresent();
        var missing = server.as(Role.READER).get("/nothing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<html", "404");
    }

    @Test
    void fieldAndAllowedValuesAreNamed() throws Exception {
        JsonNode problem = answered(Problem.invalid("organisation.currency", "currency")
                .allowed(List.of("MXN", "PEN"))
                .argument("longest", 3));
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("field").asString()).isEqualTo("currency");
        assertThat(problem.path("allowed").valueStream().map(JsonNode::asString))
                .containsExactly("MXN", "PEN");
    }

    @Test
    void ourFaultTellsNothingOfTheInside() throws Exception {
        JsonNode problem =
                answered(Faults.of(new DuplicateKeyException("INSERT INTO platform.person … ana@example.com")));
        assertThat(problem.path("status").asInt()).isEqualTo(500);
        assertThat(problem.toString())
                .doesNotContain("INSERT")
                .doesNotContain("ana")
                .doesNotContain("Exception");
    }

    private JsonNode answered(Problem problem) throws IOException {
        var response = new MockHttpServletResponse();
        server.bean(Answers.class)
                .answer(problem, "/api/v1/x", new MockHttpServletRequest("POST", "/api/v1/x"), response);
        return JsonMapper.shared().readTree(response.getContentAsByteArray());
    }
}
