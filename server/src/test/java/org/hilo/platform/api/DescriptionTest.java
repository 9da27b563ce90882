package org.hilo.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.testkit.Approved;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class DescriptionTest {

    @Test
    @Tag("approved")
    void theCommittedDescriptionIsTheOneOfTheCode() {
        Approved.document("docs/generated/openapi.json", description().toPrettyString());
    }

    @Test
    void everyOperationSaysWhatItIsFor() {
        for (var path : description().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                assertThat(operation.getValue().path("summary").asString(""))
                        .as("%s %s has no summary", operation.getKey(), path.getKey())
                        .isNotEmpty();
            }
        }
    }

    private static JsonNode description() {
        var answer = TestServer.shared().as(Role.READER).get("/api/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build()
                .readTree(answer.body());
    }
}
