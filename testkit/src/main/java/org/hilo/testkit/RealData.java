package org.hilo.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Other people's data, which lies beside the checkout and never in it. A test that wants it skips itself where it is absent:
 * the only reason for which {@code ./hilo test} lets a test be skipped.
 */
public final class RealData {

    /** {@code ./hilo test} knows an allowed skip by these words. */
    private static final String REASON = "shared data is absent";

    private RealData() {}

    /** The file or folder under {@code ../shared/data}; skips the test if it isn't there. */
    public static Path at(String path) {
        Path wanted = root().resolveSibling("shared").resolve("data").resolve(path);
        Assumptions.assumeTrue(Files.exists(wanted), REASON + ": " + path);
        return wanted;
    }

    /** The checkout's root, from wherever in it the test runs. */
    public static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("launcher/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside a checkout of Hilo: " + start);
    }
}
