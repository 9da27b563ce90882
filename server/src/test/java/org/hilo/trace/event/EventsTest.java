package org.hilo.trace.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hilo.trace.event.EventSamples.NOW;
import static org.hilo.trace.event.EventSamples.event;
import static org.hilo.trace.event.EventSamples.full;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hilo.engine.Event;
import org.hilo.engine.Value;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Reference;
import org.hilo.listen.feedback.Feedback;
import org.hilo.listen.feedback.FeedbackSamples;
import org.hilo.platform.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class EventsTest {
    private final DataSource source = TestDatabase.fresh();
    private final Events events = EventSamples.events(source);

    @AfterEach
    void close() throws Exception {
        events.destroy();
        ((AutoCloseable) source).close();
    }

    @Test
    void anEventComesBackAsItWas() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("región", "Ñuble \"sur\" \\ {1,2} \uD83D\uDE9A");
        attributes.put("amount", 12.5);
        attributes.put("promised", Instant.parse("2026-04-01T00:00:00.123456Z"));
        attributes.put("gift", true);
        IncomingEvent came = full(
                "shop",
                "1",
                "Order placed",
                NOW.plusNanos(1_234_567),
                attributes,
                4.0,
                "«bien»",
                "customer {\"7\", NULL}",
                "order A\\9");
        events.add(List.of(came));

        Event kept = all().getFirst();
        assertThat(kept.time()).isEqualTo(NOW.plusNanos(1_234_000));
        assertThat(kept.activity()).isEqualTo("Order placed");
        assertThat(kept.references())
                .containsExactly(
                        new org.hilo.engine.Reference("customer", "{\"7\", NULL}"),
                        new org.hilo.engine.Reference("order", "A\\9"));
        assertThat(kept.attributes())
                .containsEntry("región", new Value.Text("Ñuble \"sur\" \\ {1,2} \uD83D\uDE9A"))
                .containsEntry("amount", new Value.Number(12.5))
                .containsEntry("promised", new Value.Time(Instant.parse("2026-04-01T00:00:00.123456Z")))
                .containsEntry("gift", new Value.Flag(true));
        assertThat(kept.score()).isEqualTo(4.0);
    }

    @Test
    void theSameSourceAndIdIsKeptOnceAndStaysAsItWas() {
        assertThat(events.add(List.of(event("1", "first"), event("1", "second"), event("2", "other"))))
                .isEqualTo(new Receipt(2, 1));
        assertThat(events.add(List.of(event("1", "third")))).isEqualTo(new Receipt(0, 1));
        assertThat(events.add(List.of(event("crm", "1", "same id elsewhere", NOW))))
                .isEqualTo(new Receipt(1, 0));
        assertThat(all()).extracting(Event::activity).containsExactly("first", "other", "same id elsewhere");
    }

    @Test
    void aBatchKeepsItsOrder() {
        List<IncomingEvent> many =
                IntStream.range(0, 3_000).mapToObj(i -> event("" + i, "a" + i)).toList();
        events.add(many);
        assertThat(all())
                .extracting(Event::activity)
                .containsExactlyElementsOf(
                        many.stream().map(IncomingEvent::activity).toList());
    }

    @Test
    void manyAtOnceAreEachKeptOnceAndEachToldTheTruth() throws Exception {
        List<Future<Receipt>> receipts = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 40; caller++) {
                for (int i = 0; i < 25; i++) {
                    IncomingEvent one = event("" + i, "by all");
                    receipts.add(callers.submit(() -> events.add(List.of(one))));
                }
            }
        }
        Receipt sum = Receipt.NOTHING;
        for (Future<Receipt> receipt : receipts) {
            sum = sum.plus(receipt.get());
        }
        assertThat(sum).isEqualTo(new Receipt(25, 975));
        assertThat(all()).hasSize(25);
    }

    @Test
    void aUnitThatFailsHarmsNobodyElse() throws Exception {
        IncomingEvent unchecked = event("\u0000", "NUL reaches the database only past the check");
        assertThat(Events.refusalOf(unchecked, "")).isNotNull();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Receipt>> good = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                IncomingEvent one = event("" + i, "good");
                good.add(callers.submit(() -> events.add(List.of(one))));
                if (i % 10 == 0) {
                    var unused = callers.submit(() -> events.add(List.of(unchecked)));
                }
            }
            for (Future<Receipt> receipt : good) {
                assertThat(receipt.get()).isEqualTo(new Receipt(1, 0));
            }
        }
        assertThatThrownBy(() -> events.add(List.of(unchecked))).hasCauseInstanceOf(DataAccessException.class);
        assertThat(all()).hasSize(50);
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefusedByName() {
        assertThat(reason(event("\uD800", "lone"))).isEqualTo("id lone-surrogate");
        assertThat(reason(event("1", "NUL \u0000 inside"))).isEqualTo("type nul-byte");
        assertThat(reason(event("x".repeat(401), "long"))).isEqualTo("id field-too-long");
        assertThat(reason(event("shop", "1", "late", Instant.MAX))).isEqualTo("time bad-time");
        assertThat(reason(full("shop", "1", "a", NOW, Map.of("k", "\uDC00"), null, null)))
                .isEqualTo("k lone-surrogate");
        assertThat(Events.refusalOf(event("1", "\uD83D\uDE00 is a pair"), "")).isNull();
    }

    @Test
    void theLongestKeysFitTheIndex() {
        IncomingEvent longest = event(randomText(200), randomText(400), "a", NOW);
        assertThat(Events.refusalOf(longest, "")).isNull();
        assertThat(events.add(List.of(longest))).isEqualTo(new Receipt(1, 0));
    }

    @Test
    void undoTakesAwayWhatAnImportBroughtAndNothingElse() {
        events.add(
                List.of(event("1", "by import"), full("shop", "2", "review", NOW, Map.of(), 1.0, "malo", "order 9")),
                7);
        events.add(List.of(event("1", "known already"), event("3", "by api")));
        List<Long> ids = all().stream().map(Event::id).toList();
        assertThat(FeedbackSamples.feedbacks(source).ofEvents(ids))
                .extracting(Feedback::comment)
                .containsExactly("malo");

        assertThat(events.undo(7)).isEqualTo(2);
        assertThat(all()).extracting(Event::activity).containsExactly("by api");
        assertThat(FeedbackSamples.feedbacks(source).ofEvents(ids)).isEmpty();
        assertThat(EventSamples.tail(source).position(0).rewrites()).isEqualTo(1);
    }

    private static String reason(IncomingEvent event) {
        var refusal = Events.refusalOf(event, "");
        return refusal == null
                ? "kept"
                : refusal.field() + " " + refusal.reason().code();
    }

    private static String randomText(int length) {
        return new java.util.Random(5)
                .ints(length, 0x4E00, 0x9FFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<Event> all() {
        List<Event> all = new ArrayList<>();
        EventSamples.tail(source).readAfter(0, all::add);
        return all;
    }

    @Test
    void aReferenceKeepsItsRole() {
        IncomingEvent event = new IncomingEvent(
                "shop",
                "1",
                "a",
                NOW,
                false,
                null,
                null,
                List.of(new Reference("order", "1", "main"), new Reference("order", "2")),
                Map.of(),
                null,
                null,
                1);
        events.add(List.of(event));
        assertThat(org.springframework.jdbc.core.simple.JdbcClient.create(source)
                        .sql("SELECT array_to_string(reference_role, '|') FROM trace.event")
                        .query(String.class)
                        .single())
                .isEqualTo("main|");
    }
}
