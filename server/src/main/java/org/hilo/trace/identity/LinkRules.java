package org.hilo.trace.identity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each type of reference means, as decided by people, else as its name suggests; an unknown name joins nobody.
 *
 * @param decided kind by type of reference
 * @param mostCustomers how many different customers a reference may join before it is held back
 */
public record LinkRules(Map<String, LinkKind> decided, int mostCustomers) {

    /** A family shares an e-mail, a company a telephone; two dozen customers behind one reference are rarely one customer. */
    public static final int USUAL_MOST_CUSTOMERS = 25;

    private static final Set<String> CUSTOMERS = Set.of("customer", "client", "cliente");

    private static final Set<String> PERSONS = Set.of(
            "customer",
            "client",
            "cliente",
            "person",
            "persona",
            "user",
            "usuario",
            "member",
            "socio",
            "loyalty",
            "contact",
            "contacto",
            "lead",
            "patient",
            "paciente",
            "citizen",
            "student",
            "subscriber",
            "email",
            "mail",
            "correo",
            "phone",
            "telephone",
            "telefono",
            "teléfono",
            "mobile",
            "celular",
            "whatsapp",
            "document",
            "documento",
            "rut",
            "dni",
            "cpf",
            "rfc",
            "curp",
            "cuit",
            "cedula",
            "cédula");

    private static final Set<String> OWNED = Set.of(
            "order",
            "pedido",
            "orden",
            "ticket",
            "case",
            "caso",
            "invoice",
            "factura",
            "boleta",
            "shipment",
            "envio",
            "envío",
            "delivery",
            "entrega",
            "package",
            "paquete",
            "payment",
            "pago",
            "claim",
            "reclamo",
            "complaint",
            "queja",
            "return",
            "devolucion",
            "devolución",
            "refund",
            "reembolso",
            "subscription",
            "suscripcion",
            "suscripción",
            "contract",
            "contrato",
            "policy",
            "poliza",
            "póliza",
            "quote",
            "cotizacion",
            "cotización",
            "cart",
            "carrito",
            "session",
            "sesion",
            "sesión",
            "conversation",
            "chat",
            "call",
            "llamada",
            "survey",
            "response",
            "respuesta",
            "review",
            "account",
            "cuenta",
            "loan",
            "credit",
            "credito",
            "crédito",
            "application",
            "solicitud",
            "appointment",
            "cita",
            "reservation",
            "reserva",
            "booking",
            "incident",
            "incidente",
            "purchase",
            "compra");

    /** Types come from files of strangers: beyond this they are worked out each time. */
    private static final int MEANINGS_MAX = 10_000;

    private static final Map<String, Meaning> MEANINGS = new ConcurrentHashMap<>();

    /** What the name of a type suggests. */
    private record Meaning(LinkKind kind, boolean isCustomer) {}

    public LinkRules {
        decided = Map.copyOf(decided);
    }

    /** Nothing decided by anybody. */
    public static LinkRules usual() {
        return new LinkRules(Map.of(), USUAL_MOST_CUSTOMERS);
    }

    public LinkKind kindOf(String type) {
        LinkKind kind = decided.get(type);
        return kind == null ? suggestedFor(type) : kind;
    }

    /** Whether references of this type are the organisation's own numbers of customers. */
    static boolean isCustomer(String type) {
        return meaningOf(type).isCustomer();
    }

    /** By the last word of the type, in singular: "crm-customer" and "Customers" are customers. */
    public static LinkKind suggestedFor(String type) {
        return meaningOf(type).kind();
    }

    /** Asked for every reference of every event, so the few types there are get remembered. */
    private static Meaning meaningOf(String type) {
        Meaning known = MEANINGS.get(type);
        if (known != null) {
            return known;
        }
        String word = lastWord(type);
        boolean isCustomer = isIn(CUSTOMERS, word);
        LinkKind kind = isIn(PERSONS, word) ? LinkKind.PERSON : isIn(OWNED, word) ? LinkKind.OWNED : LinkKind.SHARED;
        Meaning meaning = new Meaning(kind, isCustomer);
        if (MEANINGS.size() < MEANINGS_MAX) {
            MEANINGS.put(type, meaning);
        }
        return meaning;
    }

    private static boolean isIn(Set<String> words, String word) {
        return words.contains(word) || words.contains(singular(word));
    }

    private static String lastWord(String type) {
        String[] words = type.toLowerCase(Locale.ROOT).split("[-_. ]");
        return words.length == 0 ? "" : words[words.length - 1];
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
