package org.hilo.cli.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which journeys are looked at. */
final class JourneyOptions {

    @Option(names = "--lens", paramLabel = "NAME")
    private @Nullable String lens;

    @Option(names = "--ending", paramLabel = "WHERE")
    private @Nullable String ending;

    @Option(names = "--level", paramLabel = "NAME")
    private @Nullable String level;

    @Option(names = "--where", paramLabel = "FILTER")
    private List<String> where = new ArrayList<>();

    @Nullable
    String lens() {
        return lens;
    }

    @Nullable
    String ending() {
        return ending;
    }

    @Nullable
    String level() {
        return level;
    }

    List<String> where() {
        return where;
    }
}
