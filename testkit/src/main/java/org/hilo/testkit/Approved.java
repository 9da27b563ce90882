package org.hilo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/**
 * A document made from the code and committed beside it. A test fails when the two differ; {@code ./hilo approve} writes the
 * committed copy anew. Tests that use it carry {@code @Tag("approved")}, so that approve finds them.
 */
public final class Approved {

    private Approved() {}

    /** Compares with the committed copy at a path from the root, or writes it when approving. */
    public static void document(String path, String text) {
        Path file = RealData.root().resolve(path);
        String wanted = text.strip() + "\n";
        try {
            if (Boolean.getBoolean("hilo.approve")) {
                Files.createDirectories(file.resolveSibling(""));
                Files.writeString(file, wanted);
            }
            String committed = Files.exists(file) ? Files.readString(file) : "";
            Assertions.assertThat(wanted)
                    .as(path + " differs from the code; if the code is right: ./hilo approve")
                    .isEqualTo(committed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
