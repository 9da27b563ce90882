package org.hilo.platform.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The icons, written into the page as SVG: no font to load, no request, the colour of the text around them. Which files
 * exist is listed in the module's {@code pom.xml}.
 */
@Component
final class Icons {

    private static final String FOLDER = "/static/assets/vendor/icons/";
    private static final String OPEN =
            "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"16\" height=\"16\" aria-hidden=\"true\">";

    private final Map<String, String> drawings = new ConcurrentHashMap<>();

    /** Decoration beside a text; whoever uses it without one gives the control an {@code aria-label}. */
    Content icon(String name) {
        String drawing = drawings.computeIfAbsent(name, Icons::read);
        return output -> output.writeContent(drawing);
    }

    private static String read(String name) {
        try (InputStream in = Icons.class.getResourceAsStream(FOLDER + name + ".svg")) {
            if (in == null) {
                return missing(name);
            }
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String paths = file.substring(file.indexOf('>') + 1, file.lastIndexOf("</svg>"))
                    .replaceAll("<path stroke=\"none\"[^>]*/>", "")
                    .replaceAll("\\s*\\n\\s*", "");
            return OPEN + paths + "</svg>";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String missing(String name) {
        if (Icons.class.getResource(FOLDER + "search.svg") != null) {
            throw new IllegalArgumentException("no icon " + name + "; name it in the icons of server/pom.xml");
        }
        return OPEN + "</svg>"; // built without the browser files: pages work, pictures don't
    }
}
