package org.hilo.trace.identity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
        return CUSTOMERS.contains(lastWord(type)) || CUSTOMERS.contains(singular(lastWord(type)));
    }

    /** By the last word of the type, in singular: "crm-customer" and "Customers" are customers. */
    public static LinkKind suggestedFor(String type) {
        String word = lastWord(type);
        if (PERSONS.contains(word) || PERSONS.contains(singular(word))) {
            return LinkKind.PERSON;
        }
        return OWNED.contains(word) || OWNED.contains(singular(word)) ? LinkKind.OWNED : LinkKind.SHARED;
    }

    private static String lastWord(String type) {
        String[] words = type.toLowerCase(Locale.ROOT).split("[-_. ]");
        return words.length == 0 ? "" : words[words.length - 1];
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
