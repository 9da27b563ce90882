package org.hilo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hilo.platform.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {

    /** Something that happened. */
    record Happened(String what) {}

    @Test
    void anEventIsDeliveredAfterTheCommitOfItsChangeAndThenForgotten() throws Exception {
        try (var hilo = start(TestDatabase.url(TestDatabase.freshDatabase()), "hears")) {
            publish(hilo, "once");
            assertThat(hilo.getBean(Ear.class).heard().poll(20, TimeUnit.SECONDS))
                    .isEqualTo("once");
        }
    }

    @Test
    void anEventOfAChangeThatWasRolledBackIsNotDelivered() {
        try (var hilo = start(TestDatabase.url(TestDatabase.freshDatabase()), "hears")) {
            var transaction = hilo.getBean(TransactionTemplate.class);
            assertThatThrownBy(() -> transaction.executeWithoutResult(t -> {
                        hilo.publishEvent(new Happened("never"));
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessage("changed my mind");
            assertThat(waiting(hilo)).isZero();
            assertThat(hilo.getBean(Ear.class).heard()).isEmpty();
        }
    }

    @Test
    void anEventWhoseListenerFailedIsDeliveredAtTheNextStart() throws Exception {
        String database = TestDatabase.url(TestDatabase.freshDatabase());
        try (var hilo = start(database, "fails")) {
            publish(hilo, "late");
            assertThat(hilo.getBean(Ear.class).tried().poll(20, TimeUnit.SECONDS))
                    .isEqualTo("late");
            assertThat(waiting(hilo)).isEqualTo(1);
        }
        try (var hilo = start(database, "hears")) {
            assertThat(hilo.getBean(Ear.class).heard().poll(20, TimeUnit.SECONDS))
                    .isEqualTo("late");
        }
    }

    @Test
    void anEventWhoseProcessDiedOnTheWayIsDeliveredAtTheNextStart() throws Exception {
        String database = TestDatabase.url(TestDatabase.freshDatabase());
        try (var dead = start(database, "hangs")) { // for the database a process that hangs is as good as dead
            publish(dead, "late");
            assertThat(dead.getBean(Ear.class).tried().poll(20, TimeUnit.SECONDS))
                    .isEqualTo("late");
            try (var hilo = start(database, "hears")) {
                assertThat(hilo.getBean(Ear.class).heard().poll(20, TimeUnit.SECONDS))
                        .isEqualTo("late");
            }
            dead.getBean(Ear.class).release();
        }
    }

    private static void publish(ConfigurableApplicationContext hilo, String what) {
        hilo.getBean(TransactionTemplate.class).executeWithoutResult(t -> hilo.publishEvent(new Happened(what)));
    }

    private static long waiting(ConfigurableApplicationContext hilo) {
        return hilo.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM platform.event_publication WHERE completion_date IS NULL")
                .query(Long.class)
                .single();
    }

    private static ConfigurableApplicationContext start(String database, String ear) {
        return new SpringApplicationBuilder(Listening.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--hilo.database.url=" + database,
                        "--hilo.data=target/test-data",
                        "--ear=" + ear,
                        "--spring.main.register-shutdown-hook=false");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("org.hilo.platform.storage")
    @ComponentScan("org.hilo.platform.storage")
    @Import(OutboxConfiguration.class)
    static class Listening {
        @Bean
        Ear ear(@Value("${ear}") String kind) {
            return new Ear(kind);
        }
    }

    /** Hears, or tries to. */
    static class Ear {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> tried = new LinkedBlockingQueue<>();
        private final CountDownLatch release = new CountDownLatch(1);
        private final String kind;

        Ear(String kind) {
            this.kind = kind;
        }

        BlockingQueue<String> heard() {
            return heard;
        }

        BlockingQueue<String> tried() {
            return tried;
        }

        void release() {
            release.countDown();
        }

        @ApplicationModuleListener
        void on(Happened event) throws InterruptedException {
            tried.add(event.what());
            if (kind.equals("fails")) throw new IllegalStateException("this listener can't yet");
            if (kind.equals("hangs")) release.await();
            heard.add(event.what());
        }
    }
}
