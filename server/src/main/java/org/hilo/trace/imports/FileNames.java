package org.hilo.trace.imports;

import org.jspecify.annotations.Nullable;

/** Names of files as strangers send them. */
final class FileNames {
    private static final int CHARS_MAX = 200;

    private FileNames() {}

    /** The last part of the name, without what no name needs. */
    static String plain(@Nullable String name) {
        String given = name == null ? "" : name;
        int slash = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
        StringBuilder plain = new StringBuilder();
        given.substring(slash + 1)
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(CHARS_MAX)
                .forEach(plain::appendCodePoint);
        return plain.toString().isBlank() ? "file" : plain.toString();
    }
}
