package org.hilo.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.MappingException;

/** A mapping from a file, or all its mistakes as one stop. */
final class MappingFile {

    private MappingFile() {}

    static Mapping read(Path file, Words words) {
        try {
            return Mapping.parse(Files.readString(file));
        } catch (MalformedInputException e) {
            throw new Stopped(words.say("mapping-not-utf8", "file", file), Cli.USAGE);
        } catch (IOException e) {
            throw new Stopped(words.say("no-such-file", "file", file), Cli.USAGE);
        } catch (MappingException e) {
            String faults = e.faults().stream()
                    .map(fault -> "  " + fault.message(words.language()))
                    .collect(Collectors.joining("\n"));
            throw new Stopped(words.say("bad-mapping", "file", file) + "\n" + faults, Cli.USAGE);
        }
    }
}
