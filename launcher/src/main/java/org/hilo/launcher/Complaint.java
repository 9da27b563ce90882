package org.hilo.launcher;

/** Something the person at the keyboard can put right: shown as it is, without a stack trace. */
final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Complaint(int exitCode, String message) {
        super(message, null, false, false);
        this.exitCode = exitCode;
    }

    static Complaint failed(String message) {
        return new Complaint(Command.FAILED, message);
    }

    static Complaint usage(String message) {
        return new Complaint(Command.USAGE, message);
    }

    int exitCode() {
        return exitCode;
    }
}
