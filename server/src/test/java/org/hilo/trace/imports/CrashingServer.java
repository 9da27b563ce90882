package org.hilo.trace.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hilo.Application;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.person.NewPerson;
import org.hilo.platform.security.person.People;
import org.hilo.platform.security.person.Person;
import org.hilo.platform.security.token.Tokens;
import org.hilo.platform.value.PersonId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The real server in a process of its own, on its own PostgreSQL with everything durable, to be killed. */
final class CrashingServer {
    private static final String READY = "ready for the test: ";
    private static final String EMAIL = "analyst@example.com";

    private final Process process;
    private final TestServer.Visitor analyst;

    private CrashingServer(Process process, TestServer.Visitor analyst) {
        this.process = process;
        this.analyst = analyst;
    }

    static CrashingServer start(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingServer.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(READY)) {
                String[] parts = line.substring(READY.length()).split(" ", 2);
                Thread.ofVirtual().start(() -> out.lines().forEach(ignored -> {}));
                return new CrashingServer(
                        process,
                        new TestServer.Visitor(
                                "http://127.0.0.1:" + parts[0], List.of("Authorization", "Bearer " + parts[1])));
            }
        }
        throw new IllegalStateException("the server did not start:\n" + said);
    }

    TestServer.Visitor analyst() {
        return analyst;
    }

    /** Kill -9: nothing of the process runs after this. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks the server to stop, and waits until it has, its database included. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Runs in the process of its own. */
    public static void main(String[] arguments) {
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Application.class).run("--server.port=0", "--hilo.data=" + arguments[0]);
        People people = context.getBean(People.class);
        PersonId analyst = people.findByEmail(EMAIL)
                .map(Person::id)
                .orElseGet(() -> people.add(new NewPerson(EMAIL, "Analyst", Role.ANALYST), TestServer.PASSWORD));
        String token = context.getBean(Tokens.class).create(analyst, "crash").text();
        String bearer = token.startsWith(Tokens.PREFIX) ? token : Tokens.PREFIX + token;
        System.out.println(READY + context.getEnvironment().getRequiredProperty("local.server.port") + " " + bearer);
    }
}
