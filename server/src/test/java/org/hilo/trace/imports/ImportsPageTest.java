package org.hilo.trace.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
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
    void anEmptyListTeachesWhatToBring() {
        assertThat(page("/trace/imports")).contains("/trace/imports/new", "cada fila se vuelve un evento");
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
