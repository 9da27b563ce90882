package org.hilo.intake;

/** Hears how far a read has come; called every few thousand rows, from the reading thread. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (file, bytesRead, bytesTotal, rows) -> {};

    void at(String file, long bytesRead, long bytesTotal, long rows);
}
