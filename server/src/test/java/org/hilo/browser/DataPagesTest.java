package org.hilo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hilo.trace.event.EventSamples.event;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.hilo.intake.IncomingEvent;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.trace.event.Events;
import org.hilo.trace.journey.Journeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Imports and identity as people use them. Dates stand on these pages, so they have no outline. */
class DataPagesTest {
    private static final String ORDERS = """
            pedido;cliente;correo;producto;comprado;pagado;entregado;nota;comentario
            A-1;17;ana@x.cl;P-9;01/02/2026 10:00;01/02/2026 10:05;04/02/2026 12:30;5;"Llegó rápido, gracias"
            A-2;18;beto@x.cl;P-9;02/03/2026 11:00;02/03/2026 11:20;;;
            A-3;17;ana@x.cl;P-7;05/06/2026 09:15;;;1;Nunca llegó
            """;
    private static final String SPOILT =
            "id,pedido,que,cuando\n1,A-1,Comprado,2026-01-01 10:00\n2,A-1,Entregado,ayer\n";

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start("hilo.data=" + Files.createTempDirectory("hilo-data-pages"));
        List<IncomingEvent> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            events.add(event("m" + i, "Correo enviado", "customer C-" + i, "email contacto@mall.cl"));
        }
        events.add(event("1", "Pedido", "customer 17", "order A-9"));
        events.add(event("2", "Reclamo", "order A-9", "email ana@x.cl", "ticket T-5"));
        server.bean(Events.class).add(events);
        server.bean(Journeys.class).catchUp();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thePagesAreWellMadeInEveryLook() {
        String draft = upload("pedidos.csv", ORDERS);
        String spoilt = upload("eventos.csv", SPOILT);
        try (Visit visit = Visit.of(server, Role.ANALYST, Look.desk("es"))) {
            visit.to(spoilt);
            visit.shoot("imports-spoilt");
            apply(visit);
            visit.page().locator("form[action$='/start'] button").click();
            visit.page().waitForSelector("text=Líneas rechazadas");
            visit.saidNothingWrong();
        }
        look("imports-new", "/trace/imports/new");
        look("imports-draft", draft);
        look("imports-done", spoilt);
        look("imports-list", "/trace/imports");
        look("imports-mapping", "/trace/imports/mappings/new");
        look("identity", "/trace/identity?find=A-9");
    }

    @Test
    void aFileIsBroughtInAndUndoneWithoutAScript() {
        try (Visit visit = Visit.withoutScript(server, Role.ANALYST, Look.phone("es"))) {
            visit.to("/trace/imports/new");
            visit.page().setInputFiles("input[type=file]", file("sin-script.csv", SPOILT));
            visit.page().locator("main form button[type=submit]").first().click();
            assertThat(visit.page().locator("h1").textContent()).contains("En qué se convierten");
            apply(visit);
            visit.page().locator("form[action$='/start'] button").click();
            assertThat(visit.page().url()).contains("/trace/imports/");
        }
    }

    private static String upload(String name, String content) {
        try (Visit visit = Visit.of(server, Role.ANALYST, Look.desk("es"))) {
            visit.to("/trace/imports/new");
            visit.page().setInputFiles("input[type=file]", file(name, content));
            visit.page().locator("main form button[type=submit]").first().click();
            visit.page().waitForSelector("form[action$='/start']");
            return visit.page().url().substring(server.address().length());
        }
    }

    /** Says what the file does not tell ("ayer" makes its times look like words), and accepts the suggested zone. */
    private static void apply(Visit visit) {
        visit.page().locator("select[name='f0.c0.role']").selectOption("id");
        visit.page().locator("select[name='f0.c1.role']").selectOption("reference");
        visit.page().locator("input[name='f0.c1.as']").fill("order");
        visit.page().locator("select[name='f0.c2.role']").selectOption("activity");
        visit.page().locator("select[name='f0.c3.role']").selectOption("time");
        visit.page().locator("form[action$='/columns'] button[type=submit]").click();
        visit.page().waitForSelector("form[action$='/start'] button:not([disabled])");
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static void look(String name, String path) {
        for (Look look : Look.EVERY) {
            try (Visit visit = Visit.of(server, Role.ANALYST, look)) {
                visit.to(path)
                        .saidNothingWrong()
                        .shoot(name)
                        .isWellMade()
                        .fits()
                        .isAccessible();
            }
        }
    }
}
