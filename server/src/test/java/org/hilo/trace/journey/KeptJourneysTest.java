package org.hilo.trace.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hilo.trace.event.EventSamples.NOW;
import static org.hilo.trace.event.EventSamples.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hilo.engine.DamagedFile;
import org.hilo.engine.Reference;
import org.hilo.engine.Step;
import org.hilo.intake.IncomingEvent;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.storage.TestDatabase;
import org.hilo.trace.event.EventSamples;
import org.hilo.trace.event.Events;
import org.hilo.trace.identity.Identities;
import org.hilo.trace.identity.IdentitySamples;
import org.hilo.trace.identity.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Journeys that outlive the server: they begin where they were, and nothing that is not so in the database is believed. */
class KeptJourneysTest {
    private final List<AutoCloseable> open = new ArrayList<>();
    private final DataSource source = source();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    /** One run of the server on a database. */
    private final class Run implements AutoCloseable {
        private final Events events;
        private final Identities identities;
        private final JourneyFolder folder;
        private final Journeys journeys;

        Run(DataSource on) {
            this.events = EventSamples.events(on);
            this.identities = IdentitySamples.identities(on);
            this.folder = new JourneyFolder(data);
            this.journeys = new Journeys(
                    events, EventSamples.tail(on), identities, new PromiseStore(JdbcClient.create(on)), folder);
        }

        static Run begin(KeptJourneysTest test, DataSource on) {
            Run run = test.new Run(on);
            run.journeys.start();
            return run;
        }

        @Override
        public void close() throws Exception {
            journeys.stop();
            folder.close();
            events.destroy();
        }
    }

    private DataSource source() {
        DataSource fresh = TestDatabase.fresh();
        open.add((AutoCloseable) fresh);
        return fresh;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void aStartReadsOnlyWhatIsNew() throws Exception {
        Map<String, List<Step>> before;
        try (Run first = Run.begin(this, source)) {
            first.events.add(randomEvents(new Random(1), 500));
            first.journeys.catchUp();
            before = allSteps(first.journeys);
        }
        // no program does this: whoever still sees the old name has not read the row again
        JdbcClient.create(source)
                .sql("UPDATE trace.event SET activity = 'changed behind the back'")
                .update();
        try (Run second = Run.begin(this, source)) {
            assertThat(allSteps(second.journeys)).isEqualTo(before);
            second.events.add(List.of(event("new", "Order", "order 1")));
            second.journeys.catchUp();
            assertThat(second.journeys.eventCount()).isEqualTo(501);
        }
    }

    @Test
    void whatWasKeptAndWhatIsBuiltAnewAreTheSame() throws Exception {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            try (Run run = Run.begin(this, source)) {
                run.events.add(randomEvents(random, 1 + random.nextInt(300)));
                run.journeys.catchUp();
                allSteps(run.journeys);
                if (random.nextBoolean()) {
                    run.identities.cut(
                            new Link(new Reference("customer", "" + random.nextInt(60)), new Reference("order", "7")),
                            "me");
                }
            }
        }
        try (Run kept = Run.begin(this, source)) {
            Map<String, List<Step>> steps = allSteps(kept.journeys);
            kept.journeys.rebuild();
            assertThat(allSteps(kept.journeys)).isEqualTo(steps);
        }
    }

    @Test
    void anotherDatabaseThatCountedAsFarIsAnotherOne() throws Exception {
        try (Run first = Run.begin(this, source)) {
            first.events.add(List.of(event("1", "Here", "order 1")));
            first.journeys.catchUp();
        }
        DataSource elsewhere = source();
        JdbcClient.create(elsewhere)
                .sql("UPDATE trace.rewrite SET history = gen_random_uuid()") // the databases of tests are copies of one
                .update();
        try (Run second = Run.begin(this, elsewhere)) {
            second.events.add(List.of(event("1", "There", "order 1")));
            second.journeys.catchUp();
            assertThat(activities(second.journeys, "1")).containsExactly("There");
        }
        try (Run third = Run.begin(this, source)) {
            assertThat(activities(third.journeys, "1")).containsExactly("Here");
        }
    }

    @Test
    void anOlderBackupThatWentOnOtherwiseIsNotTakenForTheSame() throws Exception {
        try (Run first = Run.begin(this, source)) {
            first.events.add(List.of(event("1", "Order", "order 1"), event("2", "lost with the backup", "order 1")));
            first.journeys.catchUp();
        }
        JdbcClient.create(source).sql("""
                UPDATE trace.event SET activity = 'Pay', external_id = '3', received_at = received_at + interval '1 hour'
                WHERE external_id = '2'""").update();
        try (Run second = Run.begin(this, source)) {
            assertThat(activities(second.journeys, "1")).containsExactly("Order", "Pay");
        }
    }

    @Test
    void whatWasUndoneMeanwhileIsGone() throws Exception {
        try (Run first = Run.begin(this, source)) {
            first.events.add(List.of(event("1", "stays", "order 1")));
            first.events.add(List.of(event("2", "goes", "order 1")), 5);
            first.journeys.catchUp();
        }
        Events elsewhere = EventSamples.events(source);
        elsewhere.undo(5);
        elsewhere.destroy();
        try (Run second = Run.begin(this, source)) {
            assertThat(activities(second.journeys, "1")).containsExactly("stays");
        }
    }

    @Test
    void aDamagedFileIsBuiltAgain() throws Exception {
        Map<String, List<Step>> before;
        try (Run first = Run.begin(this, source)) {
            first.events.add(randomEvents(new Random(4), 300));
            first.journeys.catchUp();
            before = allSteps(first.journeys);
        }
        for (int i = 0; i < files().size(); i++) {
            Path file = files().get(i);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 0x40;
            Files.write(file, bytes);
            try (Run again = Run.begin(this, source)) {
                assertThat(allSteps(again.journeys)).isEqualTo(before);
            }
        }
    }

    @Test
    void aDamageSeenLaterIsToldAndMended() throws Exception {
        try (Run run = Run.begin(this, source)) {
            run.events.add(List.of(event("1", "Order", "order 1")));
            run.journeys.catchUp();
            Problem told = new Damage(run.journeys).of(new DamagedFile(Path.of("1-chunk-0"), "is torn"));
            assertThat(told).isNotNull().extracting(Problem::status).isEqualTo(503);
            run.journeys.catchUp();
            assertThat(activities(run.journeys, "1")).containsExactly("Order");
            assertThat(new Damage(run.journeys).of(new IllegalStateException())).isNull();
        }
    }

    @Test
    void anotherServerOnTheSameFolderIsRefused() throws Exception {
        try (Run first = Run.begin(this, source)) {
            assertThatThrownBy(() -> new JourneyFolder(data))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("open in another process");
            assertThat(first.journeys.isRunning()).isTrue();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("journeys"))) {
            return files.filter(file -> !file.endsWith("lock")).sorted().toList();
        }
    }

    private static List<IncomingEvent> randomEvents(Random random, int count) {
        List<IncomingEvent> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] references = {
                "order " + random.nextInt(90), "email " + random.nextInt(50) + "@x.cl", "customer " + random.nextInt(60)
            };
            Collections.shuffle(Arrays.asList(references), random);
            list.add(event(
                    "s" + random.nextInt(3),
                    random.nextInt() + "-" + i,
                    "a" + random.nextInt(6),
                    NOW.plusMillis(random.nextInt(1_000_000_000)),
                    references));
        }
        return list;
    }

    private static Map<String, List<Step>> allSteps(Journeys journeys) {
        Map<String, List<Step>> all = new TreeMap<>();
        for (String lens : List.of("customer", "order", "email")) {
            for (int i = 0; i < 90; i++) {
                String id = lens.equals("email") ? i + "@x.cl" : "" + i;
                journeys.log(lens).journey(id).ifPresent(journey -> all.put(lens + " " + id, journey.steps()));
            }
        }
        return all;
    }

    private static List<String> activities(Journeys journeys, String order) {
        return journeys.log("order").journey(order).orElseThrow().steps().stream()
                .map(Step::activity)
                .toList();
    }
}
