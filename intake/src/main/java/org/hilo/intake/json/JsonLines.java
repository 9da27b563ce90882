package org.hilo.intake.json;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.hilo.intake.InputFile;
import org.hilo.intake.source.Bytes;

/** Tells files with an object on each line from one object written over many lines. */
public final class JsonLines {

    /** Of three lines one may be broken. */
    private static final int LINES_LOOKED_AT = 3;

    private JsonLines() {}

    /** How many of the first lines that are not blank begin and end an object. */
    public static int count(InputFile file) throws IOException {
        try (Bytes.Opened opened = Bytes.open(file);
                Reader text = new InputStreamReader(opened.stream(), StandardCharsets.UTF_8)) {
            int whole = 0;
            int first = -1;
            int last = -1;
            char[] buffer = new char[1 << 13];
            int lines = 0;
            for (int read = text.read(buffer); read >= 0 && lines < LINES_LOOKED_AT; read = text.read(buffer)) {
                for (int i = 0; i < read && lines < LINES_LOOKED_AT; i++) {
                    char c = buffer[i];
                    if (c == '\n') {
                        whole += first == '{' && last == '}' ? 1 : 0;
                        lines += first < 0 ? 0 : 1;
                        first = -1;
                    } else if (!Character.isWhitespace(c) && c != '\uFEFF') {
                        first = first < 0 ? c : first;
                        last = c;
                    }
                }
            }
            return whole + (lines < LINES_LOOKED_AT && first == '{' && last == '}' ? 1 : 0);
        }
    }
}
