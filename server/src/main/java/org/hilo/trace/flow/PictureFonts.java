package org.hilo.trace.flow;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

/** The voice of the pages in files: a server has few fonts of its own, and whoever opens a picture has others. */
final class PictureFonts {
    private static final String FOLDER = "/static/assets/vendor/fonts/";

    private static final List<Face> FACES = List.of(
            new Face(400, "hanken-grotesk-latin-400-normal.woff"),
            new Face(700, "hanken-grotesk-latin-700-normal.woff"));

    private record Face(int weight, String file) {
        byte[] bytes() {
            try (InputStream in = PictureFonts.class.getResourceAsStream(FOLDER + file)) {
                if (in == null) {
                    throw new IllegalStateException("the font " + file + " is missing from the class path");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String rule() {
            return "@font-face{font-family:\"Hanken Grotesk\";font-weight:" + weight + ";src:url(data:font/woff;base64,"
                    + Base64.getEncoder().encodeToString(bytes()) + ") format(\"woff\")}";
        }
    }

    private PictureFonts() {}

    /** Makes the faces known to Java, once: what draws PNG and PDF finds them by their name. */
    static void register() {
        Registered.now();
    }

    /** The picture with the faces inside, so that it looks the same wherever it is opened. */
    static String embedded(String svg) {
        StringBuilder rules = new StringBuilder();
        FACES.forEach(face -> rules.append(face.rule()));
        return svg.replaceFirst("<style>", "<style>" + rules);
    }

    /** Holds the moment of loading. */
    private static final class Registered {
        static {
            GraphicsEnvironment fonts = GraphicsEnvironment.getLocalGraphicsEnvironment();
            for (Face face : FACES) {
                try {
                    fonts.registerFont(
                            Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Woff.unpacked(face.bytes()))));
                } catch (IOException | FontFormatException e) {
                    throw new IllegalStateException("our own font " + face.file() + " cannot be read", e);
                }
            }
        }

        static void now() {
            // loading the class has done it
        }
    }
}
