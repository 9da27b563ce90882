package org.hilo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sending files, against a server that answers as Hilo's API does. */
class ImportCommandTest {

    private static final String RUNNING = "{\"id\":7,\"state\":\"running\",\"share\":0.5,\"rows\":10}";
    private static final String DONE = """
            {"id":7,"state":"done","rows":20,"accepted":18,"duplicate":1,"refused":1,"failure":[],"report":{"refused":{"BAD_TIME":1}}}""";

    @TempDir
    Path folder;

    private HttpServer server = create();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String ended = DONE;
    private volatile int status = 202;
    private String file = "";
    private String mapping = "";

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server.createContext("/api/v1/trace/imports", this::answer);
        server.start();
        file = Files.writeString(folder.resolve("a.csv"), "order,what,when\n1,Envío,2026-01-01\n")
                .toString();
        mapping = Files.writeString(
                        folder.resolve("m.yaml"),
                        "files: [{match: '*', events: [{activity: what, time: when, references: {order: order}}]}]")
                .toString();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + token + "\n"
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean post = exchange.getRequestMethod().equals("POST");
        String body = post
                ? status == 202 ? RUNNING : "{\"detail\":\"too large\"}"
                : asked.incrementAndGet() < 2 ? RUNNING : ended;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(post ? status : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Ran run(String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("import", file, "--mapping", mapping));
        words.addAll(List.of(more));
        return Ran.in(
                Map.of(
                        "LANG",
                        "en",
                        "HILO_TOKEN",
                        "secret",
                        "HILO_SERVER",
                        "http://127.0.0.1:" + server.getAddress().getPort()),
                words.toArray(String[]::new));
    }

    @Test
    void filesAndMappingAreSentAndTheEndIsTold() {
        Ran ran = run();

        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains(
                        "import 7 is done: 20 rows read, 18 new events, 1 known already, 1 refused",
                        "1× Time not readable");
        assertThat(heard.getFirst())
                .startsWith("POST /api/v1/trace/imports Bearer secret")
                .contains("name=\"mapping\"", "name=\"file\"; filename=\"a.csv\"", "1,Envío,2026-01-01", "activity");
        assertThat(heard.getLast()).startsWith("GET /api/v1/trace/imports/7 Bearer secret");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aFailureEndsWithOne() {
        ended = "{\"id\":7,\"state\":\"failed\",\"rows\":0,\"refused\":1,\"failure\":[\"the file is empty\"]}";

        Ran ran = run("--json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("import 7 failed", "the file is empty");
        assertThat(ran.json().get("state").asString()).isEqualTo("failed");
    }

    @Test
    void refusalsOfTheServerAreSentences() {
        status = 401;
        assertThat(run().err()).contains("does not know this token");
        status = 413;
        assertThat(run().err()).contains("413", "too large");
        server.stop(0);
        assertThat(run().err()).contains("no server answers");
    }

    @Test
    void withoutATokenOrWithAWrongAddressItIsUsage() {
        Ran none = Ran.in(Map.of("LANG", "es"), "import", file);
        Ran address = run("--server", "ftp:/x");

        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("token personal");
        assertThat(address.code()).isEqualTo(2);
    }

    @Test
    void aMappingWithMistakesIsNotSent() throws IOException {
        Files.writeString(Path.of(mapping), "filez: []");

        assertThat(run().code()).isEqualTo(2);
        assertThat(heard).isEmpty();
    }
}
