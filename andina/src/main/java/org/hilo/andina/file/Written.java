package org.hilo.andina.file;

import java.nio.file.Path;

/** One file that was written: its lines without the header, the events they hold, and its size. */
public record Written(Path file, long lines, long events, long sizeBytes) {}
