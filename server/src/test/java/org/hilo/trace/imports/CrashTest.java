package org.hilo.trace.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.hilo.platform.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server dies by kill -9 in the middle of an import: everything acknowledged is there, and nothing twice. */
class CrashTest {
    /** Asking without a pause would take the processor from the import. */
    private static final long POLL_NANOS = 20_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROWS = 40_000;
    private static final String MAPPING = """
            name: Orders
            source: crash
            zone: America/Santiago
            files:
              - name: orders
                match: "*.csv"
                references: {order: order}
                events:
                  - {activity: what, time: at, id: id}
            """;

    @Test
    void whatWasAcknowledgedIsThereAndASecondRunCompletesItWithoutDuplicates() throws Exception {
        Path data = Files.createTempDirectory("hilo-crash");
        Files.setPosixFilePermissions(data, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        int acknowledged = 0;
        CrashingServer first = CrashingServer.start(data);
        long id = bring(first.analyst()).get("id").asLong();
        JsonNode seen = show(first.analyst(), id);
        while (seen.get("accepted").asLong() == 0) {
            if (single(first.analyst(), acknowledged).equals("accepted")) {
                acknowledged++;
            }
            seen = show(first.analyst(), id);
        }
        first.kill();
        assertThat(seen.get("state").asString()).isEqualTo("running");
        assertThat(seen.get("accepted").asLong()).isLessThan(ROWS);

        CrashingServer second = CrashingServer.start(data);
        for (int i = 0; i < acknowledged; i++) {
            assertThat(single(second.analyst(), i)).isEqualTo("duplicate");
        }
        JsonNode resumed = finished(second.analyst(), id);
        assertThat(resumed.get("state").asString()).isEqualTo("done");
        assertThat(resumed.get("accepted").asLong()).isEqualTo(ROWS);
        assertThat(resumed.get("duplicate").asLong()).isZero();

        JsonNode again =
                finished(second.analyst(), bring(second.analyst()).get("id").asLong());
        assertThat(again.get("accepted").asLong()).isZero();
        assertThat(again.get("duplicate").asLong()).isEqualTo(ROWS);
        second.stop();
        journeysAreTheSameFromFilesAndFromTheDatabase(data, ROWS + acknowledged);
    }

    /** The stop saved them; a kill does not hurt them; without them they are built from PostgreSQL. */
    private static void journeysAreTheSameFromFilesAndFromTheDatabase(Path data, int events) throws Exception {
        CrashingServer kept = CrashingServer.start(data);
        String fromFiles = flow(kept.analyst());
        kept.kill();
        assertThat(JSON.readTree(fromFiles).get("events").asInt()).isEqualTo(events);
        FileSystemUtils.deleteRecursively(data.resolve("journeys"));

        CrashingServer rebuilt = CrashingServer.start(data);
        assertThat(flow(rebuilt.analyst())).isEqualTo(fromFiles);
        rebuilt.stop();
    }

    private static String flow(TestServer.Visitor analyst) {
        HttpResponse<String> response = analyst.get("/api/v1/trace/flow?lens=order");
        while (response.statusCode() == 503) {
            LockSupport.parkNanos(POLL_NANOS);
            response = analyst.get("/api/v1/trace/flow?lens=order");
        }
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static String single(TestServer.Visitor analyst, int number) {
        String event = """
                {"specversion":"1.0","source":"single","id":"%d","type":"Seen","time":"2026-01-01T10:00:00Z","subject":"order/%d"}""".formatted(number, number);
        HttpResponse<String> response = analyst.with("Content-Type", "application/cloudevents+json")
                .send("POST", "/api/v1/trace/events", event);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body()).get("accepted").asInt() == 1 ? "accepted" : "duplicate";
    }

    private static JsonNode bring(TestServer.Visitor analyst) {
        StringBuilder table = new StringBuilder("id,order,what,at\n");
        for (int i = 0; i < ROWS; i++) {
            table.append(i)
                    .append(",C-")
                    .append(i / 3)
                    .append(",Step ")
                    .append(i % 3)
                    .append(",2026-01-01 10:00\n");
        }
        String body = "--b\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + MAPPING
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + table
                + "\r\n--b--\r\n";
        return JSON.readTree(analyst.with("Content-Type", "multipart/form-data; boundary=b")
                .sendBytes("POST", "/api/v1/trace/imports", body.getBytes(StandardCharsets.UTF_8))
                .body());
    }

    private static JsonNode show(TestServer.Visitor analyst, long id) {
        return JSON.readTree(analyst.get("/api/v1/trace/imports/" + id).body());
    }

    private static JsonNode finished(TestServer.Visitor analyst, long id) {
        JsonNode now = show(analyst, id);
        while (now.get("state").asString().equals("running")) {
            LockSupport.parkNanos(POLL_NANOS);
            now = show(analyst, id);
        }
        return now;
    }
}
