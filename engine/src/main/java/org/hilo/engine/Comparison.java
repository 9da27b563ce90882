package org.hilo.engine;

/** How a figure is held against a limit. */
public enum Comparison {
    MORE(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<="),
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** The sign in filter texts. */
    public String sign() {
        return sign;
    }

    /** Whether the figure stands in this relation to the limit; never for NaN. */
    public boolean holds(double figure, double limit) {
        return switch (this) {
            case MORE -> figure > limit;
            case AT_LEAST -> figure >= limit;
            case LESS -> figure < limit;
            case AT_MOST -> figure <= limit;
            case EQUAL -> figure == limit;
        };
    }

    /** Whether the figure stands in this relation to the limit. */
    public boolean holds(long figure, long limit) {
        return switch (this) {
            case MORE -> figure > limit;
            case AT_LEAST -> figure >= limit;
            case LESS -> figure < limit;
            case AT_MOST -> figure <= limit;
            case EQUAL -> figure == limit;
        };
    }
}
