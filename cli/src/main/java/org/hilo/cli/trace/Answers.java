package org.hilo.cli.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hilo.cli.answer.MapPart;
import org.hilo.cli.answer.Part;
import org.hilo.cli.answer.Remark;
import org.hilo.cli.answer.Selection;
import org.hilo.cli.page.ReportPage;
import org.hilo.cli.read.Gathered;
import org.hilo.cli.terminal.Terminal;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Text;

/**
 * All that {@code trace} has found out.
 *
 * @param ofPage parts that only a page has
 * @param parts in the order in which they are told; the first one is the map
 * @param at when it was found out
 */
record Answers(Selection selection, Gathered gathered, MapPart map, List<Part> ofPage, List<Part> parts, Instant at) {
    Answers {
        ofPage = List.copyOf(ofPage);
        parts = List.copyOf(parts);
    }

    void write(OutputFiles files, Terminal terminal, Words words) {
        remarks().forEach(remark -> terminal.say(remark.said(words)));
        if (map.flow().journeys() == 0) {
            terminal.say(words.say("no-match"));
        }
        if (files.svg() != null) {
            OutputFiles.write(files.svg(), map.picture(), words);
        }
        if (files.page() != null) {
            OutputFiles.write(files.page(), page(words), words);
        }
        if (files.isJson()) {
            Json.write(terminal.out(), this::json);
        } else {
            Text text = new Text(words, terminal.out());
            parts.forEach(part -> part.text(text));
        }
    }

    private List<Remark> remarks() {
        return parts.stream().flatMap(part -> part.remarks().stream()).toList();
    }

    private void json(Json json) {
        parts.forEach(part -> part.json(json));
        Words english = Words.of(Locale.ENGLISH);
        json.texts(
                "warnings",
                Stream.concat(
                                gathered.report().warnings().stream().map(w -> w.message(Locale.ENGLISH)),
                                remarks().stream().map(remark -> remark.said(english)))
                        .toList());
    }

    private String page(Words words) {
        List<Part> all = new ArrayList<>(ofPage);
        all.addAll(parts);
        return new ReportPage(selection, all, gathered, at, words).html();
    }
}
