package org.hilo.cli.trace;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the answers go, and in which form. */
final class OutputOptions {

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--svg", paramLabel = "OUT.svg")
    private @Nullable Path svg;

    @Option(names = "--out", paramLabel = "REPORT.html")
    private @Nullable Path out;

    boolean isJson() {
        return json;
    }

    @Nullable
    Path svg() {
        return svg;
    }

    @Nullable
    Path out() {
        return out;
    }
}
