package org.hilo.engine;

import java.nio.file.Path;

/** A file that is torn, changed or of another version, so that nothing in it is believed. */
public final class DamagedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what what is wrong with it, to follow the file's name */
    public DamagedFile(Path file, String what) {
        super(file.getFileName() + " " + what);
    }
}
