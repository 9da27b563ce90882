package org.hilo.platform.web;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages are made.
 *
 * @param dev templates, styles and modules are read from their sources at each request
 * @param source root of the project's sources, used only with {@code dev}
 */
@ConfigurationProperties("hilo")
record WebSettings(
        @DefaultValue("false") boolean dev,
        @DefaultValue(".") Path source) {

    Path templates() {
        return source.resolve("server/src/main/jte");
    }

    Path assets() {
        return source.resolve("web");
    }
}
