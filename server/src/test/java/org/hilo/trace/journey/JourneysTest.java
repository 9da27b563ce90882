package org.hilo.trace.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hilo.trace.event.EventSamples.NOW;
import static org.hilo.trace.event.EventSamples.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.hilo.engine.Ending;
import org.hilo.engine.EventLog;
import org.hilo.engine.Promise;
import org.hilo.engine.Reference;
import org.hilo.engine.Step;
import org.hilo.intake.IncomingEvent;
import org.hilo.platform.storage.TestDatabase;
import org.hilo.trace.event.EventSamples;
import org.hilo.trace.event.Events;
import org.hilo.trace.identity.Identities;
import org.hilo.trace.identity.IdentitySamples;
import org.hilo.trace.identity.Link;
import org.hilo.trace.identity.LinkKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class JourneysTest {
    private final DataSource source = TestDatabase.fresh();
    private final Events events = EventSamples.events(source);
    private final Identities identities = IdentitySamples.identities(source);
    private final List<JourneyFolder> folders = new ArrayList<>();
    private final Journeys journeys;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path home;

    JourneysTest() throws IOException {
        this.journeys = journeys(source, events, identities);
    }

    private Journeys journeys(DataSource on, Events of, Identities by) throws IOException {
        JourneyFolder folder = new JourneyFolder(Files.createTempDirectory(home, "data"));
        folders.add(folder);
        return new Journeys(of, EventSamples.tail(on), by, new PromiseStore(JdbcClient.create(on)), folder);
    }

    @AfterEach
    void close() throws Exception {
        journeys.stop();
        folders.forEach(JourneyFolder::close);
        events.destroy();
        ((AutoCloseable) source).close();
    }

    @Test
    void aCustomersThreadGoesAcrossOrdersTicketsAndSystems() {
        events.add(List.of(
                event("shop", "1", "Order", NOW, "customer 17", "order A-9"),
                event("carrier", "1", "Delivered", NOW.plusSeconds(60), "order A-9"),
                event("desk", "1", "Complaint", NOW.plusSeconds(90), "ticket T-1", "email ana@x.cl"),
                event("crm", "1", "Registered", NOW.minusSeconds(5), "customer 17", "email ana@x.cl")));
        journeys.catchUp();
        assertThat(activities(journeys.log("customer"), "17"))
                .containsExactly("Registered", "Order", "Delivered", "Complaint");
        assertThat(activities(journeys.log("order"), "A-9")).containsExactly("Order", "Delivered");
        assertThat(journeys.lenses()).containsExactly("customer", "order", "ticket", "email");
    }

    @Test
    void whatIsCommittedShowsWithoutAsking() {
        journeys.start();
        long before = journeys.version();
        events.add(List.of(event("1", "Order", "order 1")));
        while (journeys.version() == before) {
            Thread.onSpinWait();
        }
        assertThat(activities(journeys.log("order"), "1")).containsExactly("Order");
    }

    @Test
    void undoTakesTheStepsOutAgain() {
        events.add(List.of(event("1", "stays", "customer 1", "order 1")));
        events.add(List.of(event("2", "goes", "order 1"), event("3", "welds", "customer 2", "order 1")), 5);
        journeys.catchUp();
        assertThat(activities(journeys.log("customer"), "1")).containsExactly("stays", "goes", "welds");
        events.undo(5);
        journeys.catchUp();
        assertThat(activities(journeys.log("customer"), "1")).containsExactly("stays");
        assertThat(journeys.log("customer").journey("2")).isEmpty();
    }

    @Test
    void aCutPartsTheThreadsAndMendingJoinsThem() {
        events.add(List.of(
                event("1", "Order", "customer 1", "email a@b.cl"), event("2", "Review", "customer 2", "email a@b.cl")));
        journeys.catchUp();
        assertThat(activities(journeys.log("customer"), "1")).containsExactly("Order", "Review");
        Link link = new Link(new Reference("customer", "2"), new Reference("email", "a@b.cl"));
        long before = journeys.version();
        identities.cut(link, "somebody");
        journeys.catchUp();
        assertThat(journeys.version()).isGreaterThan(before);
        assertThat(journeys.log("customer").journey("2")).isPresent();
        identities.mend(link);
        journeys.catchUp();
        assertThat(journeys.log("customer").journey("2")).isEmpty();
    }

    @Test
    void anotherMeaningOfATypeRebuildsTheThreads() {
        events.add(List.of(event("1", "Order", "customer 1", "store 5"), event("2", "Visit", "store 5")));
        journeys.catchUp();
        assertThat(activities(journeys.log("customer"), "1")).containsExactly("Order");
        identities.setKinds(Map.of("store", LinkKind.OWNED), "somebody");
        journeys.catchUp();
        assertThat(activities(journeys.log("customer"), "1")).containsExactly("Order", "Visit");
    }

    @Test
    void builtAgainOrByAnotherServerTheLogIsTheSame() throws IOException {
        events.add(randomEvents(new Random(11), 400));
        journeys.catchUp();
        events.add(randomEvents(new Random(12), 400));
        journeys.catchUp();
        Map<String, List<Step>> followed = allSteps(journeys);
        journeys.rebuild();
        assertThat(allSteps(journeys)).isEqualTo(followed);
        Journeys other = journeys(source, events, IdentitySamples.identities(source));
        other.catchUp();
        assertThat(allSteps(other)).isEqualTo(followed);
    }

    @Test
    void aReadingThatBreaksInTheMiddleDoublesNothing() {
        events.add(List.of(event("first", "Order", "order 1")));
        journeys.catchUp();
        events.add(randomEvents(new Random(5), 2_500));
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("""
                INSERT INTO trace.event (
                  source, external_id, activity, happened_at, time_from_receipt, received_at, reference_type, reference_id, attribute)
                VALUES ('other program', 'broken', 'broken', now(), false, now(), '{}', '{}', '{"due": {"time": "never"}}')""").update();
        assertThatThrownBy(journeys::catchUp).isInstanceOf(RuntimeException.class);
        jdbc.sql("DELETE FROM trace.event WHERE external_id = 'broken'").update();
        journeys.catchUp();
        assertThat(journeys.eventCount()).isEqualTo(2_501);
    }

    @Test
    void theOrderOfArrivalDoesNotChangeWhoWalkedWhere() throws Exception {
        List<IncomingEvent> all = randomEvents(new Random(3), 250);
        events.add(all);
        journeys.catchUp();
        Map<String, List<String>> expected = allActivities(journeys);
        for (int seed = 0; seed < 4; seed++) {
            List<IncomingEvent> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            DataSource elsewhere = TestDatabase.fresh();
            Events there = EventSamples.events(elsewhere);
            Journeys follower = journeys(elsewhere, there, IdentitySamples.identities(elsewhere));
            for (int from = 0; from < shuffled.size(); from += 60) {
                there.add(shuffled.subList(from, Math.min(from + 60, shuffled.size())));
                follower.catchUp();
            }
            assertThat(allActivities(follower)).isEqualTo(expected);
            there.destroy();
            ((AutoCloseable) elsewhere).close();
        }
    }

    @Test
    void aCustomersJourneyMayEndWithAnActivity() {
        events.add(List.of(
                event("shop", "1", "Order", NOW, "customer 17"),
                event("shop", "2", "Delivered", NOW.plusSeconds(60), "customer 17"),
                event("shop", "3", "Order", NOW.plusSeconds(90), "customer 17")));
        journeys.catchUp();
        EventLog ended = journeys.log("customer", new Ending.After(List.of("Delivered")));
        assertThat(activities(ended, "17/1")).containsExactly("Order", "Delivered");
        assertThat(activities(ended, "17/2")).containsExactly("Order");
    }

    @Test
    void anyReferenceFindsItsCustomer() {
        events.add(List.of(event("1", "Order", "customer 17", "order A-9", "email Ana@x.cl")));
        journeys.catchUp();
        assertThat(journeys.find("A-9"))
                .extracting(found -> found.lens() + " " + found.id())
                .containsExactly("customer 17", "order A-9");
        assertThat(journeys.find("order:A-9")).hasSize(2);
        assertThat(journeys.find("ana@X.cl").getFirst().id()).isEqualTo("17");
        assertThat(journeys.find("17").getFirst().id()).isEqualTo("17");
        assertThat(journeys.find("nobody")).isEmpty();
        assertThat(journeys.find(" ")).isEmpty();
    }

    @Test
    void aDeclaredPromiseIsKnownUntilItsImportIsUndone() {
        Promise promise = Promise.byInstant("delivery", "due", "Delivered");
        long importId = JdbcClient.create(source).sql("""
                        INSERT INTO trace.import (state, file_name, size_bytes, uploaded_by, uploaded_at)
                        VALUES ('done', '{a.csv}', 1, 'somebody', now()) RETURNING import_id""").query(Long.class).single();
        journeys.declare(promise, importId);
        journeys.catchUp();
        assertThat(journeys.promises()).containsExactly(promise);
        assertThat(journeys.log("order").promises()).containsExactly(promise);
        journeys.withdrawPromises(importId);
        journeys.catchUp();
        assertThat(journeys.promises()).isEmpty();
    }

    private static List<IncomingEvent> randomEvents(Random random, int count) {
        List<IncomingEvent> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = random.nextInt() + "-" + i;
            list.add(event(
                    "s" + random.nextInt(3),
                    id,
                    "a" + random.nextInt(6),
                    NOW.plusMillis(random.nextInt(1_000_000_000)),
                    "customer " + random.nextInt(60),
                    "order " + random.nextInt(90),
                    "email " + random.nextInt(50) + "@x.cl"));
        }
        return list;
    }

    private static Map<String, List<Step>> allSteps(Journeys journeys) {
        Map<String, List<Step>> all = new TreeMap<>();
        for (String lens : List.of("customer", "order", "email")) {
            EventLog log = journeys.log(lens);
            for (int i = 0; i < 90; i++) {
                String id = lens.equals("email") ? i + "@x.cl" : "" + i;
                log.journey(id).ifPresent(journey -> all.put(lens + " " + id, journey.steps()));
            }
        }
        return all;
    }

    private static Map<String, List<String>> allActivities(Journeys journeys) {
        Map<String, List<String>> all = new TreeMap<>();
        allSteps(journeys)
                .forEach((id, steps) -> all.put(
                        id,
                        steps.stream()
                                .map(step -> step.activity() + " " + step.time())
                                .toList()));
        return all;
    }

    private static List<String> activities(EventLog log, String id) {
        return log.journey(id).orElseThrow().steps().stream()
                .map(Step::activity)
                .toList();
    }
}
