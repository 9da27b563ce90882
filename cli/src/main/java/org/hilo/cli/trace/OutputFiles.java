package org.hilo.cli.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Words;
import org.jspecify.annotations.Nullable;

/**
 * The files that answers go to: their folders exist, and none of them is a file that is read.
 *
 * @param isJson whether standard output gets JSON instead of text
 */
record OutputFiles(
        boolean isJson, @Nullable Path svg, @Nullable Path page) {

    static OutputFiles of(OutputOptions output, QuestionOptions questions, InputOptions input, Words words) {
        Mistakes mistakes = new Mistakes(words);
        check("--svg", output.svg(), input, mistakes);
        check("--out", output.out(), input, mistakes);
        check("--discover", questions.discover(), input, mistakes);
        check("--features", questions.features(), input, mistakes);
        mistakes.stopIfAny();
        return new OutputFiles(output.isJson(), output.svg(), output.out());
    }

    private static void check(String option, @Nullable Path file, InputOptions input, Mistakes mistakes) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            mistakes.add("no-folder-for", "option", option, "file", file);
        }
        for (Path read : input.wanted().paths()) {
            if (isSame(file, read)) {
                mistakes.add("writes-over-input", "option", option, "file", file);
            }
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes a text into one of the files. */
    static void write(Path to, String text, Words words) {
        try {
            Files.writeString(to, text);
        } catch (IOException e) {
            throw Stopped.refused(words.say("cannot-write", "file", to));
        }
    }
}
