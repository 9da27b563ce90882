package org.hilo.platform;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without eyes: keeps cookies, and sends forms with the proof of the page that it looked at last. */
public final class Browser {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TestServer server;
    private final Map<String, String> cookies = new TreeMap<>();
    private String proof = "";

    public Browser(TestServer server) {
        this.server = server;
    }

    public HttpResponse<String> get(String path) {
        return kept(visitor().get(path));
    }

    /** Sends a form; fields as name and value in turn. */
    public HttpResponse<String> submit(String path, String... fields) {
        var form = new StringBuilder("_csrf=" + encoded(proof));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return kept(visitor().postForm(path, form.toString()));
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    private TestServer.Visitor visitor() {
        TestServer.Visitor anybody = server.anonymous().with("Accept-Language", "en");
        if (cookies.isEmpty()) return anybody;
        return anybody.with(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        for (String header : answer.headers().allValues("Set-Cookie")) {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        var found = PROOF.matcher(answer.body());
        if (found.find()) proof = found.group(1);
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
