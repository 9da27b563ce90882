package org.hilo.cli.terminal;

/** Ends the command with one sentence and an exit code. */
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int code;

    private Stopped(String sentence, int code) {
        super(sentence, null, false, false);
        this.code = code;
    }

    /** The command itself was wrong. */
    public static Stopped usage(String sentence) {
        return new Stopped(sentence, Exit.USAGE);
    }

    /** Something could not be read or written. */
    public static Stopped refused(String sentence) {
        return new Stopped(sentence, Exit.REFUSED);
    }

    public int code() {
        return code;
    }
}
