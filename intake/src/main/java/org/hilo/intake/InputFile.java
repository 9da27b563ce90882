package org.hilo.intake;

import java.nio.file.Path;
import java.util.Locale;

/** A file to read and the name by which people know it (an upload lies under another name on disk). */
public record InputFile(Path path, String name) {

    public static InputFile of(Path path) {
        Path name = path.getFileName();
        return new InputFile(path, name == null ? path.toString() : name.toString());
    }

    /** The name without its endings: the source of events whose file names none. */
    public String stem() {
        String plain = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }
}
