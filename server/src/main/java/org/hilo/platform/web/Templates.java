package org.hilo.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Renders templates: compiled at build, or from source with reload while developing. */
@Component
final class Templates {

    private final TemplateEngine engine;

    Templates(WebSettings settings) {
        this.engine = settings.dev() ? reloading(settings.templates()) : precompiled();
    }

    byte[] render(Html html, Shell shell) {
        Map<String, Object> parameters = new TreeMap<>(html.parameters());
        parameters.put("shell", shell);
        var output = new Utf8ByteOutput();
        engine.render(html.template() + ".jte", parameters, output);
        return output.toByteArray();
    }

    private static TemplateEngine precompiled() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader());
    }

    private static TemplateEngine reloading(Path sources) {
        if (!Files.isDirectory(sources)) {
            throw new IllegalStateException(
                    "no templates in " + sources.toAbsolutePath() + "; set hilo.source to the root of the project");
        }
        try {
            Path classes = Files.createTempDirectory("hilo-templates");
            var engine = TemplateEngine.create(
                    new DirectoryCodeResolver(sources), classes, ContentType.Html, Templates.class.getClassLoader());
            engine.setTrimControlStructures(true);
            engine.setBinaryStaticContent(false);
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
