package org.hilo.andina.life;

/** Everything that can happen to a customer of Andina, in the customer's words, with the area that does it. */
public enum Activity {
    OPENS_AD("Abre el anuncio", Area.MARKETING),
    VISITS_PAGE("Visita la ficha", Area.MARKETING),
    ASKS_ADVICE("Pide asesoría", Area.SALES),
    GETS_QUOTE("Cotiza", Area.SALES),
    LEAVES_CART("Deja el carro", Area.SALES),
    ASKS_CREDIT("Pide crédito", Area.RISK),
    CREDIT_GRANTED("Le aprueban el crédito", Area.RISK),
    CREDIT_REFUSED("Le rechazan el crédito", Area.RISK),
    ORDERS("Hace el pedido", Area.SALES),
    PAYMENT_FAILS("Falla el pago", Area.IT),
    PAYS("Paga el pedido", Area.SALES),
    CANCELS("Anula el pedido", Area.SALES),
    SCHEDULED("Agenda la entrega", Area.LOGISTICS),
    DISPATCHED("Sale de bodega", Area.LOGISTICS),
    TOLD_OF_DELAY("Le avisan del atraso", Area.LOGISTICS),
    NOT_AT_HOME("No lo encuentran en casa", Area.LOGISTICS),
    RECEIVES("Recibe el pedido", Area.LOGISTICS),
    PICKS_UP("Retira en tienda", Area.SALES),
    INSTALLED("Recibe la instalación", Area.AFTER_SALES),
    TECHNICIAN_MISSING("El técnico no llega", Area.AFTER_SALES),
    ASKS_WHERE("Pregunta por su pedido", Area.SUPPORT),
    INSISTS("Insiste por lo mismo", Area.SUPPORT),
    COMPLAINS("Reclama", Area.SUPPORT),
    REACHES_LOGISTICS("Su reclamo llega a Logística", Area.LOGISTICS),
    REACHES_AFTER_SALES("Su reclamo llega a Postventa", Area.AFTER_SALES),
    REACHES_COLLECTIONS("Su reclamo llega a Cobranza", Area.COLLECTIONS),
    SOLVED("Recibe una solución", Area.SUPPORT),
    CLOSED("Le cierran el reclamo", Area.SUPPORT),
    TECHNICIAN_VISIT("Recibe la visita técnica", Area.AFTER_SALES),
    ASKS_RETURN("Pide una devolución", Area.SUPPORT),
    TAKEN_BACK("Retiran el producto", Area.LOGISTICS),
    REFUNDED("Recibe el reembolso", Area.COLLECTIONS),
    PAYS_INSTALMENT("Paga una cuota", Area.COLLECTIONS),
    MISSES_INSTALMENT("Se atrasa en la cuota", Area.COLLECTIONS),
    CALLED_BY_COLLECTIONS("Le llaman de cobranza", Area.COLLECTIONS),
    ANSWERS_SURVEY("Responde la encuesta", Area.MARKETING);

    private final String label;
    private final Area area;

    Activity(String label, Area area) {
        this.label = label;
        this.area = area;
    }

    public String label() {
        return label;
    }

    public Area area() {
        return area;
    }
}
