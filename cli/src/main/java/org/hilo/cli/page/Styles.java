package org.hilo.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The styles of the page: the tokens of the web pages written out for light and dark, then what is drawn with them. */
final class Styles {

    private Styles() {}

    static String all() {
        return read("tokens.css") + read("page.css") + read("pictures.css");
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Styles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
