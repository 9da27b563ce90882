package org.hilo.intake;

/** Thrown inside readers when a file cannot be read any further; the door turns it into a {@link Refusal}. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    public FileRefused(Refusal refusal) {
        super(refusal.reason().code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
