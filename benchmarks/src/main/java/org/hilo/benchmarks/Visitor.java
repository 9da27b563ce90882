package org.hilo.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who enters the demo by its one click, and then reads pages or sends events. */
final class Visitor implements AutoCloseable {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern TOKEN = Pattern.compile("hilo_[\\w-]{43}");
    private static final Pattern EVENTS = Pattern.compile("\"events\"\\s*:\\s*(\\d+)");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String proof = "";
    private String token = "";

    static Visitor enter() throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        visitor.readProof("/sign-in");
        HttpResponse<String> entered = visitor.form("/sign-in/demo", "&role=LEADER");
        if (entered.statusCode() != 200) {
            throw new IllegalStateException("the demo did not let us in: " + entered.statusCode());
        }
        visitor.readProof("/");
        visitor.token = visitor.newToken();
        return visitor;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(ServerProcess.ADDRESS + path))
                        .header("Accept-Language", "es")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> postEvents(String json) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(ServerProcess.ADDRESS + "/api/v1/trace/events"))
                        .header("Content-Type", "application/cloudevents-batch+json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Events in the flow map under the lens shown first; 0 while the server has not read them yet. */
    long events() throws IOException, InterruptedException {
        Matcher found = EVENTS.matcher(get("/api/v1/trace/flow").body());
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private HttpResponse<String> form(String path, String fields) throws IOException, InterruptedException {
        String body = "_csrf=" + URLEncoder.encode(proof, StandardCharsets.UTF_8) + fields;
        return client.send(
                HttpRequest.newBuilder(URI.create(ServerProcess.ADDRESS + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Events come from programs, which carry a token. */
    private String newToken() throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(form("/settings/tokens", "&name=bench").body());
        if (!found.find()) {
            throw new IllegalStateException("no token on the page of tokens");
        }
        return found.group();
    }

    private void readProof(String path) throws IOException, InterruptedException {
        Matcher found = PROOF.matcher(get(path).body());
        if (!found.find()) {
            throw new IllegalStateException("no proof against forgery on " + path);
        }
        proof = found.group(1);
    }

    @Override
    public void close() {
        client.close();
    }
}
