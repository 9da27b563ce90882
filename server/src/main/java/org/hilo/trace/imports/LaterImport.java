package org.hilo.trace.imports;

import java.util.List;

/**
 * An import that met events which an earlier one had brought, and so left them as they were.
 *
 * @param lines how many of them
 */
public record LaterImport(long id, List<String> files, long lines) {
    public LaterImport {
        files = List.copyOf(files);
    }
}
