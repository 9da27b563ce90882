package org.hilo.cli.read;

import org.hilo.cli.terminal.ProgressLine;
import org.hilo.cli.terminal.Words;
import org.hilo.intake.Progress;

/** Adds up how far each file is into how far all of them are. */
final class FileProgress implements Progress {
    private final ProgressLine line;
    private final Words words;
    private final long all;
    private String file = "";
    private long before; // bytes of the files that are done
    private long here;
    private long rowsBefore;
    private long rowsHere;

    /** @param all bytes of all files, as often as they are read */
    FileProgress(ProgressLine line, Words words, long all) {
        this.line = line;
        this.words = words;
        this.all = all;
    }

    @Override
    public void at(String name, long bytesRead, long bytesTotal, long rows) {
        if (!name.equals(file) || bytesRead < here) {
            before += here;
            rowsBefore += rows < rowsHere ? rowsHere : 0; // some readers count from one file to the next
            file = name;
        }
        here = bytesRead;
        rowsHere = rows;
        line.at(words.say("progress.reading", "file", name), before + here, all, rowsBefore + rows);
    }
}
