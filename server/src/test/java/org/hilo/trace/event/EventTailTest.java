package org.hilo.trace.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hilo.trace.event.EventSamples.event;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hilo.engine.Event;
import org.hilo.platform.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventTailTest {
    private static final String FOREIGN = """
            INSERT INTO trace.event (
              source, external_id, activity, happened_at, time_from_receipt, received_at, reference_type, reference_id, attribute)
            VALUES ('other program', '%s', 'foreign', now(), false, now(), '{}', '{}', '{}')""";

    private final DataSource source = TestDatabase.fresh();
    private final EventTail tail = EventSamples.tail(source);

    @AfterEach
    void close() throws Exception {
        ((AutoCloseable) source).close();
    }

    @Test
    void aRowThatCommitsLateIsNotMissed() throws Exception {
        Events events = EventSamples.events(source);
        List<Event> read = new ArrayList<>();
        CompletableFuture<Receipt> second;
        try (Connection slow = source.getConnection()) {
            slow.setAutoCommit(false);
            try (Statement statement = slow.createStatement()) {
                statement.execute(FOREIGN.formatted("slow"));
            }
            second = CompletableFuture.supplyAsync(() -> events.add(List.of(event("1", "quick"))));
            waitUntilSomebodyWaitsForHisTurn();
            assertThat(tail.readAfter(0, read::add).last()).isZero();
            assertThat(second).isNotDone();
            slow.commit();
        }
        second.get(30, TimeUnit.SECONDS);
        EventTail.Position position = tail.readAfter(0, read::add);
        assertThat(read).extracting(Event::activity).containsExactly("foreign", "quick");
        assertThat(position.last()).isEqualTo(read.getLast().id());
        events.destroy();
    }

    private void waitUntilSomebodyWaitsForHisTurn() {
        JdbcClient jdbc = JdbcClient.create(source);
        long waiting = 0;
        while (waiting == 0) {
            waiting = jdbc.sql("""
                            SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database
                            WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()""").query(Long.class).single();
        }
    }

    @Test
    void manyWritersAndAReaderAgree() throws Exception {
        int writers = 4;
        int each = 60;
        List<CompletableFuture<Void>> writing = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String name = "w" + writer;
            writing.add(CompletableFuture.runAsync(() -> {
                JdbcClient jdbc = JdbcClient.create(source);
                for (int i = 0; i < each; i++) {
                    jdbc.sql(FOREIGN.formatted(name + "-" + i)).update();
                }
            }));
        }
        List<Long> followed = new ArrayList<>();
        long last = 0;
        while (followed.size() < writers * each) {
            boolean allWritten = writing.stream().allMatch(CompletableFuture::isDone);
            last = tail.readAfter(last, event -> followed.add(event.id())).last();
            if (allWritten) {
                break;
            }
        }
        for (CompletableFuture<Void> writer : writing) {
            writer.get(30, TimeUnit.SECONDS);
        }
        tail.readAfter(last, event -> followed.add(event.id()));
        List<Long> whole = new ArrayList<>();
        tail.readAfter(0, event -> whole.add(event.id()));
        assertThat(followed).isEqualTo(whole).hasSize(writers * each);
    }

    @Test
    void whatBrokeTheReadingIsTold() {
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql(FOREIGN.formatted("one")).update();
        assertThatThrownBy(() -> tail.readAfter(0, event -> {
                    jdbc.sql("""
                            SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity
                            WHERE datname = current_database() AND state = 'idle in transaction'""").query(Boolean.class).list();
                    throw new IllegalArgumentException("the reader's own");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the reader's own");
        assertThat(tail.readAfter(0, event -> {}).last()).isPositive();
    }

    @Test
    void theConnectionComesBackAsItWas() throws Exception {
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql(FOREIGN.formatted("one")).update();
        assertThatThrownBy(() -> tail.readAfter(0, event -> {
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        try (Connection connection = source.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
        jdbc.sql(FOREIGN.formatted("two")).update();
        assertThat(tail.count()).isEqualTo(2);
    }
}
