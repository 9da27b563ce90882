package org.hilo.cli.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Words;
import org.hilo.engine.rule.RuleProblem;
import org.hilo.engine.rule.Rules;
import org.hilo.engine.rule.UnreadableRules;

/** Rules written in a file. */
final class RuleFile {
    private RuleFile() {}

    static Rules read(Path file, ZoneId zone, Words words) {
        try {
            return Rules.parse(Files.readString(file), zone);
        } catch (IOException e) {
            throw Stopped.usage(words.say("no-file-for", "option", "--rules", "file", file));
        } catch (UnreadableRules e) {
            String each = e.problems().stream().map(RuleFile::line).collect(Collectors.joining("\n"));
            throw Stopped.usage(words.say("bad-rules", "file", file) + "\n" + each);
        }
    }

    private static String line(RuleProblem problem) {
        return "  " + problem.line() + ":" + problem.column() + "  " + problem.message();
    }
}
