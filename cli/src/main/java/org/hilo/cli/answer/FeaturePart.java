package org.hilo.cli.answer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.CsvFile;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Text;
import org.hilo.engine.Question;
import org.hilo.engine.answer.FeatureTable;

/** A row of figures for each journey, as a file for whoever learns from them. */
public final class FeaturePart implements Part {
    private final FeatureTable table;
    private final Path file;

    private FeaturePart(FeatureTable table, Path file) {
        this.table = table;
        this.file = file;
    }

    public static FeaturePart of(Selection selection, Path file, Words words) {
        try {
            return new FeaturePart(selection.ask(Question.features()), file);
        } catch (IllegalArgumentException e) {
            throw Stopped.refused(words.say("too-many-features", "most", FeatureTable.MOST_VALUES));
        }
    }

    /** Writes the file; journeys in the order of their ids, so that the same journeys make the same file. */
    public void write(Words words) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.journeys().size(); row++) {
            rows.add(row);
        }
        rows.sort((a, b) -> table.journeys().get(a).compareTo(table.journeys().get(b)));
        List<String> header = new ArrayList<>(List.of("journey"));
        header.addAll(table.names());
        try (CsvFile csv = CsvFile.create(file, header)) {
            for (int row : rows) {
                csv.row(table.journeys().get(row), table.columns(), row);
            }
        } catch (IOException e) {
            throw Stopped.refused(words.say("cannot-write", "file", file));
        }
    }

    @Override
    public void text(Text text) {
        text.heading(text.say(
                "text.features",
                "journeys",
                table.journeys().size(),
                "columns",
                table.names().size(),
                "file",
                file.getFileName()));
    }

    @Override
    public void json(Json json) {
        json.object(
                "features",
                j -> j.number("journeys", table.journeys().size())
                        .texts("columns", table.names())
                        .text("file", file.toString()));
    }
}
