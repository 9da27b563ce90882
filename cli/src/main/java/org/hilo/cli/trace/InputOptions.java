package org.hilo.cli.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hilo.cli.read.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read, and how. */
final class InputOptions {

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--mapping", paramLabel = "M.yaml")
    private @Nullable Path mapping;

    @Option(names = "--store", paramLabel = "DIR")
    private @Nullable Path store;

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--quiet")
    private boolean quiet;

    @SuppressWarnings("UnusedVariable") // the words are chosen before the options are parsed; this one is for the help
    @Option(names = "--lang", paramLabel = "es|en")
    private @Nullable String language;

    Reading.Wanted wanted() {
        return new Reading.Wanted(files, mapping, store, strict);
    }

    boolean isStrict() {
        return strict;
    }

    boolean isQuiet() {
        return quiet;
    }
}
