package org.hilo.andina.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hilo.andina.Truths;
import org.hilo.andina.life.Activity;
import org.hilo.andina.life.Purchase;
import org.hilo.andina.life.Systems;
import org.hilo.andina.life.Ticket;
import org.hilo.andina.life.Visit;
import org.hilo.andina.world.Customer;
import org.jspecify.annotations.Nullable;

/** The retailer's systems as writers of files; what lies after the year's end is not known yet and left out. */
public final class Files implements Systems {
    private static final ZoneId HEAD_OFFICE = ZoneId.of("America/Santiago");
    private static final long END = Truths.YEAR_UNTIL.atStartOfDay(HEAD_OFFICE).toEpochSecond();
    private static final int REFUND_WITHIN_DAYS = 8;
    private static final DateTimeFormatter NUMBER_DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Rows crm = new Rows(
            "crm.csv",
            StandardCharsets.UTF_8,
            "\uFEFFregistro;fecha;cliente;correo;nombre;actividad;area;canal;campaña;pais;region;segmento;producto;monto\n");
    private final Rows orders = new Rows(
            "pedidos.csv",
            StandardCharsets.UTF_8,
            "pedido,correo,canal,pais,region,segmento,producto,articulo,campaña,medio_de_pago,monto,moneda,"
                    + "transportista,fecha_pedido,fecha_pago,fecha_agenda,fecha_retiro,fecha_anulacion,"
                    + "entrega_prometida\n");
    private final Rows warehouse = new Rows(
            "logistica.tsv",
            StandardCharsets.UTF_8,
            "movimiento\tmomento\tpedido\tevento\tarea\ttransportista\tregion\treembolso_comprometido\n");
    private final Rows desk = new Rows("tickets.ndjson", StandardCharsets.UTF_8, "");
    private final Rows till =
            new Rows("cobranza.csv", WINDOWS, "operación;fecha;pedido;cuenta;correo;movimiento;área;monto;moneda\n");
    private final Rows surveys =
            new Rows("encuestas.csv", StandardCharsets.UTF_8, "respuesta,fecha,correo,pedido,nps,comentario\n");
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Writes all files into the folder, in a fixed order. */
    public List<Written> write(Path folder) {
        return Stream.of(crm, orders, warehouse, desk, till, surveys)
                .map(rows -> rows.write(folder))
                .toList();
    }

    @Override
    public void crm(Customer customer, Activity activity, long second, Visit visit) {
        if (second >= END) {
            return;
        }
        boolean firstTime = numbers.merge(customer.id(), 1, Integer::sum) == 1;
        // most rows know only the customer number; the first one carries the address that links the other systems
        boolean withEmail = firstTime || second % 5 < 2;
        crm.add(
                second,
                String.join(
                        ";",
                        "W" + customer.index() + "-" + numbers.get(customer.id()),
                        Cells.dayFirst(second),
                        customer.id(),
                        withEmail ? customer.email() : "",
                        customer.name(),
                        activity.label(),
                        activity.area().label(),
                        visit.channel(),
                        visit.campaign(),
                        customer.country().label(),
                        customer.region().name(),
                        customer.segment().label(),
                        visit.category().label(),
                        activity == Activity.GETS_QUOTE ? Cells.withComma(visit.amount()) : ""),
                1);
    }

    @Override
    public void order(Purchase purchase) {
        if (purchase.placed() >= END) {
            return;
        }
        Customer customer = purchase.customer();
        Visit visit = purchase.visit();
        String[] milestones = Stream.of(
                        purchase.placed(),
                        purchase.paid(),
                        purchase.scheduled(),
                        purchase.collected(),
                        purchase.cancelled())
                .map(second -> second >= END ? "" : Cells.yearFirst(second))
                .toArray(String[]::new);
        LocalDate promised = purchase.promised();
        orders.add(
                purchase.placed(),
                String.join(
                        ",",
                        purchase.number(),
                        customer.email(),
                        visit.channel(),
                        customer.country().label(),
                        customer.region().name(),
                        customer.segment().label(),
                        visit.category().label(),
                        visit.thing(),
                        visit.campaign(),
                        purchase.credit() ? "Crédito Andina" : visit.amount() % 3 == 0 ? "Débito" : "Tarjeta",
                        Long.toString(visit.amount()),
                        customer.country().currency(),
                        purchase.carrier(),
                        String.join(",", milestones),
                        promised == null ? "" : promised.toString()),
                (int) Stream.of(milestones).filter(cell -> !cell.isEmpty()).count());
    }

    @Override
    public void warehouse(Purchase purchase, Activity activity, long second) {
        if (second >= END) {
            return;
        }
        warehouse.add(
                second,
                String.join(
                        "\t",
                        "M" + purchase.number().substring(1) + "-" + numbers.merge(purchase.number(), 1, Integer::sum),
                        purchase.customer()
                                .country()
                                .at(second)
                                .toOffsetDateTime()
                                .toString(),
                        purchase.number(),
                        activity.label(),
                        activity.area().label(),
                        purchase.carrier(),
                        purchase.customer().region().name(),
                        activity == Activity.ASKS_RETURN
                                ? purchase.customer()
                                        .country()
                                        .at(second)
                                        .toLocalDate()
                                        .plusDays(REFUND_WITHIN_DAYS)
                                        .toString()
                                : ""),
                1);
    }

    @Override
    public void desk(Ticket ticket, Activity activity, long second, @Nullable String text) {
        if (second >= END) {
            return;
        }
        Purchase purchase = ticket.purchase();
        String concerns = ticket.knowsOrder() ? "\"order\":" + Cells.json(purchase.number()) + "," : "";
        String due = activity == Activity.COMPLAINS
                ? ",\"respuesta_comprometida\":\"" + Instant.ofEpochSecond(ticket.answerDueSecond()) + "\""
                : "";
        desk.add(
                second,
                "{\"specversion\":\"1.0\",\"id\":\"" + ticket.number() + "/"
                        + numbers.merge(ticket.number(), 1, Integer::sum)
                        + "\",\"source\":\"mesa-de-ayuda\",\"type\":" + Cells.json(activity.label())
                        + ",\"subject\":\"ticket/" + ticket.number()
                        + "\",\"time\":\"" + Instant.ofEpochSecond(second)
                        + "\",\"data\":{\"references\":{" + concerns
                        + "\"email\":" + Cells.json(purchase.customer().email())
                        + "},\"area\":" + Cells.json(activity.area().label())
                        + ",\"channel\":" + Cells.json(ticket.channel())
                        + ",\"motivo\":" + Cells.json(ticket.motive().label())
                        + due
                        + (text == null ? "" : ",\"comment\":" + Cells.json(text))
                        + "}}",
                1);
    }

    @Override
    public void till(Purchase purchase, Activity activity, long second, long amount) {
        if (second >= END) {
            return;
        }
        // the credit lives on after the order: collections knows its account, not the order
        boolean ofAccount =
                switch (activity) {
                    case PAYS_INSTALMENT, MISSES_INSTALMENT, CALLED_BY_COLLECTIONS -> true;
                    default -> false;
                };
        till.add(
                second,
                String.join(
                        ";",
                        "OP" + purchase.number().substring(1) + "-"
                                + numbers.merge("OP" + purchase.number(), 1, Integer::sum),
                        Cells.dayFirst(second),
                        ofAccount ? "" : purchase.number(),
                        ofAccount ? "K" + purchase.number().substring(1) : "",
                        ofAccount || second % 3 == 0 ? purchase.customer().email() : "",
                        activity.label(),
                        activity.area().label(),
                        Cells.withComma(amount),
                        purchase.customer().country().currency()),
                1);
    }

    @Override
    public void survey(Purchase purchase, long second, int score, @Nullable String comment) {
        if (second >= END) {
            return;
        }
        boolean byOrder = second % 10 < 8;
        surveys.add(
                second,
                String.join(
                        ",",
                        "R" + purchase.number().substring(1),
                        Cells.yearFirst(second),
                        byOrder && second % 2 == 0 ? "" : purchase.customer().email(),
                        byOrder ? purchase.number() : "",
                        Integer.toString(score),
                        comment == null ? "" : Cells.quoted(comment)),
                1);
    }

    @Override
    public String newOrder(long second) {
        return number("P", second);
    }

    @Override
    public String newTicket(long second) {
        return number("T", second);
    }

    private String number(String letter, long second) {
        String day = letter + NUMBER_DAY.format(Instant.ofEpochSecond(second).atZone(HEAD_OFFICE));
        String count = Integer.toString(numbers.merge(day, 1, Integer::sum));
        return day + "-" + "0".repeat(Math.max(0, 4 - count.length())) + count;
    }
}
