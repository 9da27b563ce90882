package org.hilo.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Hilo server, as seen by its API. */
final class Server implements AutoCloseable {

    private static final String IMPORTS = "/api/v1/trace/imports";
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Between two questions how far it is: often enough for a person, seldom enough for the server. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI address;
    private final String token;
    private final Words words;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Server(URI address, String token, Words words) {
        this.address = address;
        this.token = token;
        this.words = words;
    }

    /** Sends the files and waits until the import has ended, whichever way. */
    JsonNode bring(List<Path> files, @Nullable String mapping, boolean strict, Consumer<JsonNode> progress)
            throws InterruptedException {
        String boundary = "hilo-" + UUID.randomUUID();
        HttpRequest upload = request(address + IMPORTS)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body(files, mapping, strict, boundary))
                .build();
        JsonNode state = send(upload);
        String place = address + IMPORTS + "/" + state.path("id").asLong(0);
        while (isUnderWay(state)) {
            progress.accept(state);
            Thread.sleep(PAUSE); // tidy: the server is asked again, it does not call back
            state = send(request(place).GET().build());
        }
        return state;
    }

    private static boolean isUnderWay(JsonNode state) {
        return switch (state.path("state").asString("")) {
            case "draft", "running", "undoing" -> true;
            default -> false;
        };
    }

    private HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", words.language().toLanguageTag());
    }

    private static BodyPublisher body(List<Path> files, @Nullable String mapping, boolean strict, String boundary) {
        List<BodyPublisher> parts = new ArrayList<>();
        parts.add(BodyPublishers.ofString(field(boundary, "strict", String.valueOf(strict))));
        if (mapping != null) {
            parts.add(BodyPublishers.ofString(field(boundary, "mapping", mapping)));
        }
        for (Path file : files) {
            Path name = file.getFileName();
            String plain = name == null ? "file" : name.toString().replaceAll("[\"\\r\\n]", "_");
            parts.add(BodyPublishers.ofString("--" + boundary
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + plain
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            try {
                parts.add(BodyPublishers.ofFile(file));
            } catch (FileNotFoundException e) {
                throw Stopped.refused(String.valueOf(e.getMessage()));
            }
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static String field(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n";
    }

    private JsonNode send(HttpRequest request) throws InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw Stopped.refused(words.say("import.no-server", "server", address));
        }
        JsonNode body = tree(answer.body());
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return body;
        }
        if (status == 401 || status == 403) {
            throw Stopped.refused(words.say(status == 401 ? "import.bad-token" : "import.not-allowed"));
        }
        String detail = body.path("detail").asString(body.path("title").asString(""));
        throw Stopped.refused(words.say("import.refused", "status", String.valueOf(status), "detail", detail));
    }

    private static JsonNode tree(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
