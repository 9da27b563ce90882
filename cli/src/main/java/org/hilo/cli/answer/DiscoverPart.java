package org.hilo.cli.answer;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Json;
import org.hilo.cli.write.Page;
import org.hilo.cli.write.Text;
import org.hilo.engine.Question;
import org.hilo.engine.discover.Bpmn;
import org.hilo.engine.discover.InductiveMiner;
import org.hilo.engine.model.ProcessTree;

/** The model that the journeys themselves follow, as a file of BPMN and as a process tree. */
public final class DiscoverPart implements Part {
    private final ProcessTree tree;
    private final double noise;
    private final Path file;

    private DiscoverPart(ProcessTree tree, double noise, Path file) {
        this.tree = tree;
        this.noise = noise;
        this.file = file;
    }

    /** @param noise share of the usual below which something is left out (0–1) */
    public static DiscoverPart of(Selection selection, double noise, Path file) {
        return new DiscoverPart(InductiveMiner.mine(selection.ask(Question.sequences()), noise), noise, file);
    }

    /** Writes the file. */
    public void write(Words words) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            Bpmn.write(tree, writer);
        } catch (IOException | IllegalStateException e) {
            throw Stopped.refused(words.say("cannot-write", "file", file));
        }
    }

    private String sentence(Words words) {
        return words.say("text.discovered", "noise", words.percent(noise), "file", file.getFileName());
    }

    @Override
    public void text(Text text) {
        text.heading(sentence(text.words()));
        text.under(tree.text());
    }

    @Override
    public void json(Json json) {
        json.object(
                "discovered",
                j -> j.number("noise", noise).text("tree", tree.text()).text("file", file.toString()));
    }

    @Override
    public void page(Page page) {
        page.section("discovered", page.say("page.discovered"), () -> {
            page.paragraph(sentence(page.words()));
            page.code(tree.text());
        });
    }

    @Override
    public List<String> computed(Words words) {
        return List.of(words.say("computed.discovered"));
    }
}
