package org.hilo.cli.trace;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hilo.cli.read.Gathered;
import org.hilo.cli.read.Reading;
import org.hilo.cli.read.ReportText;
import org.hilo.cli.terminal.Exit;
import org.hilo.cli.terminal.ProgressLine;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Terminal;
import org.hilo.cli.terminal.Version;
import org.hilo.cli.terminal.Words;
import org.hilo.engine.DamagedFile;
import org.hilo.intake.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers from files, without server or database. */
@Command(name = "trace", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class TraceCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private JourneyOptions journeys = new JourneyOptions();

    @Mixin
    private QuestionOptions questions = new QuestionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final Terminal terminal;
    private final Words words;
    private final InstantSource clock;

    public TraceCommand(Terminal terminal, Words words, InstantSource clock) {
        this.terminal = terminal;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        OutputFiles files = OutputFiles.of(output, questions, input, words);
        try (ProgressLine line = ProgressLine.on(terminal, words);
                Reading reading = Reading.of(input.wanted(), terminal, words, clock)) {
            Asked asked = AskedReader.read(journeys, questions, reading.mapping(), words);
            try {
                return run(reading, asked, files, line);
            } catch (DamagedFile e) {
                reading.distrust(e); // or ends here
                return run(reading, asked, files, line);
            }
        }
    }

    private int run(Reading reading, Asked asked, OutputFiles files, ProgressLine line) {
        try (Gathered gathered = reading.gather(attributes(asked), line)) {
            tell(gathered);
            Report report = gathered.report();
            boolean refused = report.filesRefused() > 0 || input.isStrict() && report.refusedCount() > 0;
            if (report.accepted() == 0 || input.isStrict() && refused) {
                reading.propose(report);
                throw Stopped.refused(words.say("nothing-read"));
            }
            Answering answering = new Answering(asked, gathered, terminal, words, clock, line);
            Answers answers = answering.answers(files.page() != null);
            line.done();
            answers.write(files, terminal, words);
            return refused ? Exit.REFUSED : Exit.OK;
        }
    }

    /** Filters may ask for any attribute; without one only the due times of promises are needed. */
    private static @Nullable Set<String> attributes(Asked asked) {
        if (!asked.where().isEmpty()) {
            return null;
        }
        Set<String> names = new HashSet<>();
        asked.promises().forEach(promise -> names.add(promise.attribute()));
        return names;
    }

    private void tell(Gathered gathered) {
        if (!input.isQuiet()) {
            ReportText.of(gathered.report(), gathered.refusals(), words).forEach(terminal::say);
        } else if (gathered.report().filesRefused() > 0) {
            gathered.refusals().forEach(r -> terminal.say(r.file() + ": " + r.message(words.language())));
        }
    }
}
