package org.hilo.intake.bulk;

/** The file is no plain table: it must be read row by row. Cheap, because it carries no stack trace. */
public final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPlain(String why) {
        super(why, null, false, false);
    }
}
