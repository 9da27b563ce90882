package org.hilo.browser;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.hilo.platform.TestServer;
import org.hilo.platform.organisation.Organisation;
import org.hilo.platform.organisation.Organisations;
import org.hilo.trace.imports.Import;
import org.hilo.trace.imports.Imports;
import org.hilo.trace.journey.Journeys;

/**
 * Sixty customers of an invented shop: they look, ask for a price, pay, get the goods, and tell what they think. Every
 * third delivery is four days late and nobody said so; those customers call, and are unhappy.
 */
public final class SampleWorld {

    private static final int CUSTOMERS = 60;
    private static final Instant BEGIN = Instant.parse("2026-09-01T12:00:00Z");

    private static final String MAPPING = """
            name: Andina
            source: andina
            zone: America/Santiago
            lens: order
            files:
              - name: hechos
                match: "*.csv"
                key: id
                references: {customer: cliente, order: pedido}
                events:
                  - activity: actividad
                    time: hora
                    id: id
                    area: area
                    attributes:
                      entrega_prometida: {column: prometida, type: time}
                    score: {column: puntaje, min: 1, max: 5}
                    comment: comentario
            promises:
              - name: Entrega
                due: entrega_prometida
                delivered: Entregar
                by: instant
            """;

    private SampleWorld() {}

    /** The server with this world in it, started once per JVM. */
    public static TestServer server() {
        return Holder.SERVER;
    }

    /** A server of the same organisation on which nothing has happened yet. */
    public static TestServer empty() {
        return Empty.SERVER;
    }

    private static TestServer named(TestServer server, boolean demo) {
        server.bean(Organisations.class)
                .change(new Organisation(
                        "Andina", ZoneId.of("America/Santiago"), Currency.getInstance("CLP"), "es", demo));
        return server;
    }

    /** A long table: a row is an event. */
    private static String table() {
        var table = new StringBuilder("id,cliente,pedido,actividad,hora,area,prometida,puntaje,comentario\n");
        for (int i = 1; i <= CUSTOMERS; i++) {
            boolean late = i % 3 == 0;
            Instant start = BEGIN.plus(Duration.ofHours(5L * i));
            Instant due = start.plus(Duration.ofDays(3));
            Instant delivered = late ? due.plus(Duration.ofDays(4)) : due.minus(Duration.ofHours(i % 20 + 1L));
            var customer = new Customer(i, table);
            customer.does("Ver ficha", start, "Marketing", "");
            customer.does("Cotizar", start.plus(Duration.ofHours(4)), "Ventas", "");
            customer.does("Pagar", start.plus(Duration.ofHours(5)), "Ventas", due.toString());
            customer.does("Preparar", start.plus(Duration.ofHours(30)), "Logística", "");
            if (late) customer.does("Llamar", due.plus(Duration.ofHours(20)), "Soporte", "");
            customer.does("Entregar", delivered, "Logística", "");
            customer.answers(
                    delivered.plus(Duration.ofHours(6)),
                    (late ? 1 : 4) + i % 2,
                    late ? "Esperé cuatro días y nadie avisó." : "Llegó a tiempo y bien embalado.");
        }
        return table.toString();
    }

    private record Customer(int number, StringBuilder table) {
        void does(String activity, Instant time, String area, String due) {
            line(activity, time, area, due, "", "");
        }

        void answers(Instant time, int score, String comment) {
            line("Responder encuesta", time, "Soporte", "", String.valueOf(score), comment);
        }

        private void line(String activity, Instant time, String area, String due, String score, String comment) {
            String id = number + "-" + activity.replace(' ', '-');
            table.append(String.join(
                            ",",
                            id,
                            "C" + number,
                            "P" + (1000 + number),
                            activity,
                            time.toString(),
                            area,
                            due,
                            score,
                            comment))
                    .append('\n');
        }
    }

    private static void bringIn(TestServer server) {
        Imports imports = server.bean(Imports.class);
        var file =
                new Imports.Incoming("hechos.csv", new ByteArrayInputStream(table().getBytes(StandardCharsets.UTF_8)));
        long id = imports.upload(List.of(file), "Leader");
        imports.map(id, MAPPING, null);
        imports.start(id, true);
        while (imports.find(id).orElseThrow() instanceof Import.Running) {
            Thread.onSpinWait();
        }
        if (!(imports.find(id).orElseThrow() instanceof Import.Done)) {
            throw new IllegalStateException(imports.find(id).toString());
        }
        server.bean(Journeys.class).catchUp();
    }

    private static final class Holder {
        static final TestServer SERVER = start();

        private static TestServer start() {
            TestServer server = named(TestServer.start("hilo.demo=true"), true);
            bringIn(server);
            return server;
        }
    }

    private static final class Empty {
        static final TestServer SERVER = named(TestServer.start(), false);
    }
}
