package org.hilo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hilo.drawing.Areas;
import org.hilo.drawing.FlowOptions;
import org.hilo.drawing.FlowPicture;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Filter;
import org.hilo.engine.FilterProblem;
import org.hilo.engine.Lens;
import org.hilo.engine.Promise;
import org.hilo.intake.InputFile;
import org.hilo.intake.Intake;
import org.hilo.intake.Look;
import org.hilo.intake.ReadOptions;
import org.hilo.intake.Reason;
import org.hilo.intake.Report;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.Nearest;
import org.hilo.intake.mapping.PromiseMapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers from files: flow map, variants, hand-offs, promises. */
@Command(name = "trace", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TraceCommand implements Callable<Integer> {

    private static final int VARIANTS_STANDARD = 20;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--mapping", paramLabel = "M.yaml")
    private @Nullable Path mappingFile;

    @Option(names = "--lens", paramLabel = "NAME")
    private @Nullable String lensName;

    @Option(names = "--where", paramLabel = "FILTER")
    private List<String> where = new ArrayList<>();

    @Option(names = "--variants", paramLabel = "N")
    private int variants = VARIANTS_STANDARD;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--svg", paramLabel = "OUT.svg")
    private @Nullable Path svg;

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--quiet")
    private boolean quiet;

    @SuppressWarnings("UnusedVariable") // the words are chosen before the options are parsed; this one is for the help
    @Option(names = "--lang", paramLabel = "es|en")
    private @Nullable String language;

    private final Terminal terminal;
    private final Words words;
    private final InstantSource clock;

    TraceCommand(Terminal terminal, Words words, InstantSource clock) {
        this.terminal = terminal;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (variants < 0) {
            throw new Stopped(words.say("bad-variants", "value", variants), Cli.USAGE);
        }
        Mapping mapping = mappingFile == null ? null : MappingFile.read(mappingFile, words);
        ZoneId zone = mapping == null || mapping.settings().zone() == null
                ? ZoneOffset.UTC
                : mapping.settings().zone();
        Filter filter = filter(zone);
        List<Promise> promises = mapping == null ? List.of() : promises(mapping, zone);

        Filling filling = new Filling(EventTable::new, where.isEmpty() ? due(promises) : null);
        Report report =
                new Intake(clock).read(inputs(), mapping, new ReadOptions(strict, false), filling, this::progress);
        terminal.clear();
        if (!quiet) {
            new ReportText(words, terminal).write(report, filling.refusals());
        } else {
            filling.refusals().stream()
                    .filter(r -> report.filesRefused() > 0)
                    .forEach(r -> terminal.say(r.file() + ": " + r.message(words.language())));
        }
        boolean refused = report.filesRefused() > 0 || strict && report.refusedCount() > 0;
        if (report.accepted() == 0) {
            if (mapping == null && report.refused().containsKey(Reason.NEEDS_MAPPING)) {
                propose();
            }
            throw new Stopped(words.say("nothing-read"), Cli.REFUSED);
        }
        answer(filling.table(), lens(mapping, report), promises, filter, report);
        return refused ? Cli.REFUSED : Cli.OK;
    }

    /** A table without a mapping: shows the one that would fit, and what only a person knows. */
    private void propose() {
        for (InputFile file : inputs()) {
            Look look = new Intake(clock).look(file);
            Mapping proposal = look.proposal();
            if (proposal != null) {
                terminal.say(words.say("proposal", "file", file.name()));
                terminal.say(proposal.toYaml().strip());
                look.questions().forEach(q -> terminal.say("# " + q.message(words.language())));
            }
        }
    }

    private List<InputFile> inputs() {
        List<InputFile> inputs = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Stopped(words.say("no-such-file", "file", file), Cli.REFUSED);
            }
            inputs.add(InputFile.of(file));
        }
        return inputs;
    }

    private void answer(EventTable table, String lens, List<Promise> promises, Filter filter, Report report) {
        EventLog log = table.journeys(Lens.of(lens));
        Answers answers = Answers.of(lens, log, promises, filter, variants);
        if (answers.flow().journeys() == 0) {
            terminal.say(words.say("no-match"));
        }
        if (svg != null) {
            draw(svg, answers, log);
        }
        if (json) {
            List<String> warnings = report.warnings().stream()
                    .map(w -> w.message(Locale.ENGLISH))
                    .toList();
            JsonAnswer.write(answers, warnings, terminal.out());
        } else {
            new TextAnswer(words, terminal.out()).write(answers);
        }
    }

    private void draw(Path to, Answers answers, EventLog log) {
        String picture = FlowPicture.of(answers.flow(), FlowOptions.plain(Areas.of(log.areas())))
                .standalone();
        try {
            Files.writeString(to, picture);
        } catch (IOException e) {
            throw new Stopped(words.say("cannot-write", "file", to), Cli.REFUSED);
        }
    }

    private Filter filter(ZoneId zone) {
        List<Filter> all = new ArrayList<>();
        for (String text : where) {
            try {
                all.add(Filter.parse(text, zone));
            } catch (FilterProblem e) {
                throw new Stopped(
                        words.say("bad-filter", "filter", text, "problem", String.valueOf(e.getMessage())), Cli.USAGE);
            }
        }
        return Filter.and(all);
    }

    private static List<Promise> promises(Mapping mapping, ZoneId zone) {
        List<Promise> all = new ArrayList<>();
        for (PromiseMapping promise : mapping.promises()) {
            all.add(
                    switch (promise.by()) {
                        case INSTANT -> Promise.byInstant(promise.name(), promise.due(), promise.delivered());
                        case DAY -> Promise.byDay(promise.name(), promise.due(), promise.delivered(), zone);
                    });
        }
        return all;
    }

    private static Set<String> due(List<Promise> promises) {
        Set<String> names = new HashSet<>();
        promises.forEach(promise -> names.add(promise.attribute()));
        return names;
    }

    /** The lens asked for, else the mapping's, else the type that most events refer to; a choice is said. */
    private String lens(@Nullable Mapping mapping, Report report) {
        List<String> types = List.copyOf(report.referenceTypes().keySet());
        String wanted = lensName == null && mapping != null ? mapping.lens() : lensName;
        if (wanted != null && !types.contains(wanted)) {
            Optional<String> near = Nearest.to(wanted, types);
            throw new Stopped(
                    words.say(
                            near.isEmpty() ? "unknown-lens" : "unknown-lens-near",
                            "lens",
                            wanted,
                            "known",
                            String.join(", ", types),
                            "nearest",
                            near.orElse("")),
                    Cli.USAGE);
        }
        if (wanted != null) {
            return wanted;
        }
        String first = types.getFirst();
        if (types.size() > 1) {
            terminal.say(words.say("lens-chosen", "lens", first, "known", String.join(", ", types)));
        }
        return first;
    }

    private void progress(String file, long read, long total, long rows) {
        String share = total == 0 ? "" : words.percent(read, total);
        terminal.progress(words.say("progress", "file", file, "rows", rows, "share", share));
    }
}
