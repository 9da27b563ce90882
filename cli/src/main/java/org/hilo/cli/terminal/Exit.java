package org.hilo.cli.terminal;

/** How a command ends, as a number for other programs. */
public final class Exit {

    /** Read, and nothing refused that should stop. */
    public static final int OK = 0;

    /** A file could not be read or written, or a line was refused in strict mode. */
    public static final int REFUSED = 1;

    /** The command itself was wrong. */
    public static final int USAGE = 2;

    private Exit() {}
}
