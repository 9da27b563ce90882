package org.hilo.intake.table;

import java.util.Map;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;

/** Leaves the building of one event; cheap, because it carries no stack trace. */
public final class CellRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String field;
    private final String value;
    private final Reason reason;
    private final String allowed;

    public CellRefused(String field, String value, Reason reason, String allowed) {
        super(reason.code(), null, false, false);
        this.field = field;
        this.value = value;
        this.reason = reason;
        this.allowed = allowed;
    }

    public Refusal at(String file, long line) {
        return new Refusal(file, line, field, value, reason, Map.of(), allowed);
    }
}
