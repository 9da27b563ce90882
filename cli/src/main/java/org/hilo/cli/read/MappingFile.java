package org.hilo.cli.read;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Words;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.MappingException;

/** A mapping from a file, or all its mistakes as one stop. */
public final class MappingFile {

    private MappingFile() {}

    public static Mapping read(Path file, Words words) {
        try {
            return Mapping.parse(Files.readString(file));
        } catch (MalformedInputException e) {
            throw Stopped.usage(words.say("mapping-not-utf8", "file", file));
        } catch (IOException e) {
            throw Stopped.usage(words.say("no-file-for", "option", "--mapping", "file", file));
        } catch (MappingException e) {
            String faults = e.faults().stream()
                    .map(fault -> "  " + fault.message(words.language()))
                    .collect(Collectors.joining("\n"));
            throw Stopped.usage(words.say("bad-mapping", "file", file) + "\n" + faults);
        }
    }
}
