package org.hilo.intake.json;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.Progress;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.source.Bytes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The objects of a file: one on each line, or the items of a list, or values one after another. */
public final class JsonRecords {

    /** One event with a long comment is some kilobytes; a line of more than this is no event. */
    static final int LINE_CHARS_MAX = 4 << 20;

    private static final int PROGRESS_RECORDS = 4096;
    private final InputFile file;
    private final Progress progress;

    public JsonRecords(InputFile file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /** Hears objects with their place, and lines that are none. */
    public interface Listener {

        void object(long line, JsonNode object);

        void broken(Refusal refusal);
    }

    public void read(Listener listener) throws IOException {
        long total = Files.size(file.path());
        try (Bytes.Opened opened = Bytes.open(file);
                PushbackReader text =
                        new PushbackReader(new InputStreamReader(opened.stream(), StandardCharsets.UTF_8), 1)) {
            int first = text.read();
            while (first == '\uFEFF' || first >= 0 && Character.isWhitespace(first)) {
                first = text.read();
            }
            if (first < 0) {
                throw new FileRefused(Refusal.of(file.name(), 0, "", "", Reason.EMPTY_FILE, ""));
            }
            text.unread(first);
            if (first == '[' || JsonLines.count(file) == 0) {
                values(text, first == '[', listener);
            } else {
                lines(text, listener, opened, total);
            }
        }
        progress.at(file.name(), total, total, 0);
    }

    private void lines(Reader text, Listener listener, Bytes.Opened opened, long total) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        long number = 1;
        char[] buffer = new char[1 << 16];
        for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
            int from = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] != '\n') {
                    continue;
                }
                line.append(buffer, from, i - from);
                line(line, tooLong, number, listener);
                if (number % PROGRESS_RECORDS == 0) {
                    progress.at(file.name(), opened.packed().count(), total, number);
                }
                number++;
                line.setLength(0);
                tooLong = false;
                from = i + 1;
            }
            if (line.length() + read - from > LINE_CHARS_MAX) {
                tooLong = true;
                line.setLength(0);
            } else {
                line.append(buffer, from, read - from);
            }
        }
        line(line, tooLong, number, listener);
    }

    private void line(CharSequence line, boolean tooLong, long number, Listener listener) {
        if (tooLong || line.length() > LINE_CHARS_MAX) {
            listener.broken(
                    Refusal.of(file.name(), number, "", "", Reason.FIELD_TOO_LONG, String.valueOf(LINE_CHARS_MAX)));
            return;
        }
        String text = line.toString();
        if (text.isBlank()) {
            return;
        }
        try {
            listener.object(number, Json.MAPPER.readTree(text));
        } catch (JacksonException e) {
            listener.broken(Json.refusal(e, file.name(), number));
        }
    }

    private void values(Reader text, boolean list, Listener listener) {
        try (JsonParser json = Json.STREAM.createParser(text)) {
            if (list) {
                json.nextToken();
            }
            for (JsonToken token = json.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = json.nextToken()) {
                long line = json.currentTokenLocation().getLineNr();
                listener.object(line, json.readValueAsTree());
            }
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new FileRefused(Json.refusal(e, file.name(), line));
        }
    }
}
