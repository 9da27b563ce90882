package org.hilo.cli;

/** Ends the command with one sentence and an exit code. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int code;

    Stopped(String sentence, int code) {
        super(sentence, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
