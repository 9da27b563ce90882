package org.hilo.andina.life;

/** A matter at the help desk. {@code knowsOrder} is false when the agent took down nothing but the e-mail address. */
public record Ticket(
        String number, Purchase purchase, Motive motive, String channel, boolean knowsOrder, long answerDueSecond) {
    /** What the matter is about, and the area that causes it. */
    public enum Motive {
        WHERE("dónde está", Area.LOGISTICS),
        DELAY("atraso", Area.LOGISTICS),
        DAMAGE("daño", Area.LOGISTICS),
        CHARGE("cobro", Area.COLLECTIONS),
        INSTALLATION("instalación", Area.AFTER_SALES),
        FAULT("falla", Area.AFTER_SALES);

        private final String label;
        private final Area cause;

        Motive(String label, Area cause) {
            this.label = label;
            this.cause = cause;
        }

        public String label() {
            return label;
        }

        public Area cause() {
            return cause;
        }
    }
}
