package org.hilo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Documents that tests write and people commit. {@code ./hilo approve} writes them anew; a test that uses this carries
 * {@code @Tag("approved")}.
 */
public final class Generated {

    private Generated() {}

    /** Fails when {@code docs/generated/<name>} differs from the text. */
    public static void check(String name, String text) {
        Path file = Path.of("..", "docs", "generated", name);
        try {
            if (Boolean.getBoolean("hilo.approve")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            String committed = Files.exists(file) ? Files.readString(file) : "";
            assertThat(committed)
                    .as("docs/generated/%s is out of date: run ./hilo approve and look at the difference", name)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
