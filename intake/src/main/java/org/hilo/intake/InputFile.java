package org.hilo.intake;

import java.nio.file.Path;

/** A file to read and the name by which people know it (an upload lies under another name on disk). */
public record InputFile(Path path, String name) {

    public static InputFile of(Path path) {
        Path name = path.getFileName();
        return new InputFile(path, name == null ? path.toString() : name.toString());
    }
}
