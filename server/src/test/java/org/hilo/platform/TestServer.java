package org.hilo.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hilo.Application;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.Secret;
import org.hilo.platform.security.person.NewPerson;
import org.hilo.platform.security.person.People;
import org.hilo.platform.security.person.Person;
import org.hilo.platform.security.session.Sessions;
import org.hilo.platform.storage.TestDatabase;
import org.hilo.platform.value.PersonId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real server at a free port, on a database of its own, with one person of each role. {@link #shared()} is started
 * once per JVM: tests that use it leave no traces that others could see, or start their own.
 */
public final class TestServer implements AutoCloseable {

    private static final AtomicInteger STARTED = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final Map<Role, PersonId> people = new EnumMap<>(Role.class);

    private TestServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A server of one's own; properties as {@code name=value}. */
    public static TestServer start(String... properties) {
        return startEmpty(properties).peopled();
    }

    /** A server on a given database with one person of each role; those who have an account already keep it. */
    public static TestServer on(String databaseUrl, String... properties) {
        return startOn(databaseUrl, properties).peopled();
    }

    /**
     * A server on a given database, with people, that is visited as soon as it takes requests and before it is ready: the
     * rest of its start waits for the visit to end.
     */
    public static TestServer startOn(String databaseUrl, Consumer<TestServer> visit) {
        var servers = new ArrayList<TestServer>();
        ApplicationListener<WebServerInitializedEvent> listener = event -> {
            var server = new TestServer((ConfigurableApplicationContext) event.getApplicationContext()).peopled();
            servers.add(server);
            visit.accept(server);
        };
        new SpringApplicationBuilder(Application.class)
                .listeners(listener)
                .run(arguments(databaseUrl, "hilo.texts.strict=true"));
        return servers.getFirst();
    }

    private TestServer peopled() {
        People known = bean(People.class);
        for (Role role : Role.values()) {
            String name = role.name().charAt(0) + role.name().substring(1).toLowerCase(java.util.Locale.ROOT);
            var person = new NewPerson(name.toLowerCase(java.util.Locale.ROOT) + "@example.com", name, role);
            people.put(
                    role,
                    known.findByEmail(person.email()).map(Person::id).orElseGet(() -> known.add(person, PASSWORD)));
        }
        return this;
    }

    /** A server on which nobody has an account. */
    public static TestServer startEmpty(String... properties) {
        return startOn(TestDatabase.url(TestDatabase.freshDatabase()), properties);
    }

    /** A server on a given database. */
    public static TestServer startOn(String databaseUrl, String... properties) {
        return new TestServer(new SpringApplicationBuilder(Application.class).run(arguments(databaseUrl, properties)));
    }

    private static String[] arguments(String databaseUrl, String... properties) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0", "--hilo.database.url=" + databaseUrl, "--spring.main.register-shutdown-hook=false"));
        for (String property : properties) arguments.add("--" + property);
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--hilo.data="))) {
            // an argument given twice would become a list
            arguments.add("--hilo.data=target/test-data/" + STARTED.incrementAndGet());
        }
        return arguments.toArray(String[]::new);
    }

    public static TestServer shared() {
        return Shared.SERVER;
    }

    /** Password of everybody whom {@link #start} adds. */
    public static final String PASSWORD = "correct horse battery";

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** {@code http://127.0.0.1:<port>} */
    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public PersonId person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** Somebody who isn't signed in. */
    public Visitor anonymous() {
        return new Visitor(address(), List.of());
    }

    /** The person of this role, signed in, with the proof that forms need. */
    public Visitor as(Role role) {
        return inSession(bean(Sessions.class).begin(person(role)));
    }

    public Visitor inSession(Secret session) {
        return new Visitor(
                address(), List.of("Cookie", "hilo-session=" + session.text(), "X-CSRF-TOKEN", masked(session)));
    }

    public Visitor withToken(String token) {
        return new Visitor(address(), List.of("Authorization", "Bearer " + token));
    }

    /** The proof as a page would carry it: xored with as many random bytes, which are zero here. */
    private static String masked(Secret session) {
        byte[] proof = session.derived("form").text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] masked = new byte[proof.length * 2];
        System.arraycopy(proof, 0, masked, proof.length, proof.length);
        return java.util.Base64.getUrlEncoder().encodeToString(masked);
    }

    @Override
    public void close() {
        context.close();
    }

    /** An HTTP client with the headers of somebody; follows no redirects. */
    public record Visitor(String address, List<String> headers) {

        private static final Duration PATIENCE = Duration.ofSeconds(60);

        private static final HttpClient CLIENT = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        public Visitor with(String header, String value) {
            var more = new ArrayList<>(headers);
            more.addAll(List.of(header, value));
            return new Visitor(address, List.copyOf(more));
        }

        public HttpResponse<String> get(String path) {
            return send("GET", path, "");
        }

        /** Posts a form, {@code a=1&b=2}. */
        public HttpResponse<String> postForm(String path, String form) {
            return with("Content-Type", "application/x-www-form-urlencoded").send("POST", path, form);
        }

        public HttpResponse<String> postJson(String path, String json) {
            return with("Content-Type", "application/json").send("POST", path, json);
        }

        public HttpResponse<String> send(String method, String path, String body) {
            return sendBytes(method, path, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        public HttpResponse<String> sendBytes(String method, String path, byte[] body) {
            var request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(PATIENCE)
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
            if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
            try {
                return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Shared {
        static final TestServer SERVER = TestServer.start();
    }
}
