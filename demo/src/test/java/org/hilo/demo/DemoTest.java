package org.hilo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hilo.andina.Truths;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.Handoff;
import org.hilo.engine.Journey;
import org.hilo.engine.JourneyList;
import org.hilo.engine.Promise;
import org.hilo.engine.PromiseOutcome;
import org.hilo.engine.Question;
import org.hilo.engine.Step;
import org.hilo.engine.answer.DesignAnswer;
import org.hilo.engine.conform.Budget;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.platform.organisation.Organisations;
import org.hilo.trace.design.Designs;
import org.hilo.trace.identity.Held;
import org.hilo.trace.identity.Identities;
import org.hilo.trace.imports.Import;
import org.hilo.trace.imports.Imports;
import org.hilo.trace.journey.Journeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo as {@code ./hilo demo} starts it, with its own database, a tenth of the year's customers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
    private static final Filter IN_BIOBIO = new Filter.Attribute("region", List.of(Truths.SILENT_REGION));
    private static final Filter SINCE = Filter.parse("started " + Truths.SILENT_FROM + " .. " + Truths.YEAR_UNTIL);

    @TempDir
    static Path data;

    private ConfigurableApplicationContext demo;

    @BeforeAll
    void theFirstStartFillsTheDatabase() {
        demo = start();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> imports().stream().anyMatch(Import.Done.class::isInstance)
                        && bean(Journeys.class).eventCount() == done().counts().accepted());
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    private ConfigurableApplicationContext start() {
        return Demo.start(
                "--server.port=0",
                "--hilo.data=" + data,
                "--hilo.demo.customers=4000",
                "--hilo.browser=false",
                "--spring.main.register-shutdown-hook=false");
    }

    @Test
    void everyEventComesInByTheImport() {
        assertThat(done().counts().refused()).isZero();
        assertThat(done().counts().duplicates()).isZero();
        assertThat(done().counts().accepted()).isBetween(36_000L, 46_000L);
        assertThat(done().upload().files()).hasSize(6);
    }

    @Test
    void theOrganisationIsAndinaAndADemo() {
        var organisation = bean(Organisations.class).current();
        assertThat(organisation.name()).isEqualTo("Andina");
        assertThat(organisation.zone().getId()).isEqualTo("America/Santiago");
        assertThat(organisation.currency().getCurrencyCode()).isEqualTo("CLP");
        assertThat(organisation.demo()).isTrue();
    }

    @Test
    void whoIsNotSignedInIsLedToTheDoor() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            HttpResponse<String> page =
                    client.send(HttpRequest.newBuilder(address()).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.headers().firstValue("location").orElse("")).contains("/sign-in");
        }
    }

    @Test
    void theLateRegionIsFoundThroughTheServer() {
        assertThat(lateShare(IN_BIOBIO.and(SINCE))).isGreaterThan(0.4);
        assertThat(lateShare(IN_BIOBIO.negate())).isLessThan(0.2);
    }

    @Test
    void theSlowHandOffIsFoundThroughTheServer() {
        Handoff slow = orders().ask(Question.handoffs(), Filter.all()).known().stream()
                .filter(handoff ->
                        handoff.from().equals("Soporte") && handoff.to().equals("Postventa"))
                .findFirst()
                .orElseThrow();
        assertThat(slow.waiting().medianSeconds()).isGreaterThan(3 * 86_400.0);
    }

    @Test
    void mostOrdersKeepToTheDesignedJourney() {
        DesignedJourney design =
                bean(Designs.class).findNamed("Comprar y recibir").orElseThrow().journey();
        DesignAnswer answer = orders().ask(Question.design(design, Budget.usual()), Filter.all());
        assertThat((double) answer.keeping() / answer.conformity().solved()).isBetween(0.5, 0.75);
        assertThat(orders().unknownNames(new Filter.Passed(design.touchpoints().stream()
                        .flatMap(touchpoint -> touchpoint.activities().stream())
                        .toList())))
                .isEmpty();
    }

    @Test
    void theSharedAddressIsHeldBack() {
        assertThat(bean(Identities.class).known().held())
                .extracting(Held::reference)
                .extracting(reference -> reference.type() + " " + reference.id())
                .containsExactly("email " + Truths.SHARED_EMAIL);
    }

    /** The CRM knows the customer number, orders know only the e-mail, the warehouse only the order. */
    @Test
    void oneCustomersThreadRunsThroughAllSystems() {
        EventLog customers = bean(Journeys.class).log(Journeys.CUSTOMER);
        assertThat(customers.journeyCount()).isBetween(3_800, 4_100);
        Set<String> areas = longest(customers).steps().stream()
                .map(Step::area)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(areas).contains("Marketing", "Ventas", "Logística");
    }

    @Test
    void theSecondStartBringsNothingInAgain() {
        long events = bean(Journeys.class).eventCount();
        demo.close();
        demo = start();
        assertThat(imports()).singleElement().isInstanceOf(Import.Done.class);
        assertThat(bean(Journeys.class).eventCount()).isEqualTo(events);
    }

    private static Journey longest(EventLog log) {
        String id = log.ask(Question.journeys(500), Filter.parse("passed \"Recibe el pedido\"")).entries().stream()
                .max(Comparator.comparingInt(JourneyList.Entry::steps))
                .orElseThrow()
                .id();
        return log.journey(id).orElseThrow();
    }

    private double lateShare(Filter filter) {
        Promise delivery = orders().promises().stream()
                .filter(promise -> promise.name().equals("Fecha de entrega"))
                .findFirst()
                .orElseThrow();
        PromiseOutcome outcome = orders().ask(Question.promise(delivery), filter);
        return (double) outcome.late() / (outcome.made() - outcome.open());
    }

    private EventLog orders() {
        return bean(Journeys.class).log("order");
    }

    private List<Import> imports() {
        return bean(Imports.class).before(Long.MAX_VALUE, 2);
    }

    private Import.Done done() {
        return (Import.Done) imports().getFirst();
    }

    private URI address() {
        WebServerApplicationContext web = (WebServerApplicationContext) demo;
        return URI.create(
                "http://127.0.0.1:" + Objects.requireNonNull(web.getWebServer()).getPort() + "/");
    }

    private <T> T bean(Class<T> type) {
        return demo.getBean(type);
    }
}
