package org.hilo.cli.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hilo.cli.answer.Model;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Words;
import org.hilo.engine.model.DesignProblem;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.file.Bpmn;
import org.hilo.engine.model.file.ModelProblem;
import org.hilo.engine.model.file.Pnml;
import org.hilo.engine.model.file.ReadModel;

/** A model from a file: BPMN and PNML by the ending of its name, anything else is the text of a designed journey. */
final class ModelFile {

    private ModelFile() {}

    static Model read(Path file, Words words) {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (lower.endsWith(".bpmn")) {
                try (InputStream in = Files.newInputStream(file)) {
                    return net(name, Bpmn.read(in));
                }
            }
            if (lower.endsWith(".pnml")) {
                try (InputStream in = Files.newInputStream(file)) {
                    return net(name, Pnml.read(in));
                }
            }
            return design(file, words);
        } catch (IOException e) {
            throw Stopped.usage(words.say("no-file-for", "option", "--conform", "file", file));
        } catch (ModelProblem e) {
            throw stopped(file, String.valueOf(e.getMessage()), words);
        } catch (DesignProblem e) {
            throw stopped(file, String.valueOf(e.getMessage()), words);
        }
    }

    private static Model net(String name, ReadModel read) {
        return new Model.Net(name, read.net(), read.notes());
    }

    private static Model design(Path file, Words words) throws IOException {
        try {
            String text = Files.readString(file);
            if (text.stripLeading().startsWith("<")) {
                throw Stopped.usage(words.say("model-without-ending", "file", file));
            }
            return new Model.Design(DesignedJourney.parse(text));
        } catch (MalformedInputException e) {
            throw Stopped.usage(words.say("model-not-utf8", "file", file));
        }
    }

    private static Stopped stopped(Path file, String faults, Words words) {
        String each = faults.lines().map(line -> "  " + line).collect(Collectors.joining("\n"));
        return Stopped.usage(words.say("bad-model", "file", file) + "\n" + each);
    }
}
