package org.hilo.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hilo.cli.read.MappingFile;
import org.hilo.cli.terminal.Exit;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Terminal;
import org.hilo.cli.terminal.Version;
import org.hilo.cli.terminal.Words;
import org.hilo.intake.Reason;
import org.hilo.intake.mapping.Mapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Sends files to a server and tells what became of them. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ImportCommand implements Callable<Integer> {

    private static final String SERVER_STANDARD = "http://localhost:8080";

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--mapping", paramLabel = "M.yaml")
    private @Nullable Path mappingFile;

    @Option(names = "--server", paramLabel = "URL")
    private @Nullable String server;

    @Option(names = "--token", paramLabel = "TOKEN")
    private @Nullable String token;

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--json")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // the words are chosen before the options are parsed; this one is for the help
    @Option(names = "--lang", paramLabel = "es|en")
    private @Nullable String language;

    private final Terminal terminal;
    private final Words words;
    private final Map<String, String> environment;

    ImportCommand(Terminal terminal, Words words, Map<String, String> environment) {
        this.terminal = terminal;
        this.words = words;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw Stopped.refused(words.say("no-such-file", "file", file));
            }
        }
        Mapping mapping = mappingFile == null ? null : MappingFile.read(mappingFile, words);
        String key = token == null ? environment.getOrDefault("HILO_TOKEN", "") : token;
        if (key.isBlank()) {
            throw Stopped.usage(words.say("no-token"));
        }
        try (Server target = new Server(address(), key, words)) {
            JsonNode ended = target.bring(files, mapping == null ? null : mapping.toYaml(), strict, this::progress);
            terminal.clear();
            if (json) {
                terminal.out().println(ended.toPrettyString());
            }
            return tell(ended);
        }
    }

    private URI address() {
        String written = server == null ? environment.getOrDefault("HILO_SERVER", SERVER_STANDARD) : server;
        try {
            URI address = new URI(written.endsWith("/") ? written.substring(0, written.length() - 1) : written);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw Stopped.usage(words.say("bad-server", "server", written));
    }

    private void progress(JsonNode state) {
        terminal.progress(words.say(
                "import.progress",
                "rows",
                state.path("rows").asLong(0),
                "share",
                words.percent(Math.round(state.path("share").asDouble(0) * 1000), 1000)));
    }

    private int tell(JsonNode ended) {
        long refused = ended.path("refused").asLong(0);
        String state = ended.path("state").asString("");
        boolean done = state.equals("done");
        terminal.say(words.say(
                done ? "import.done" : state.equals("undone") ? "import.undone" : "import.failed",
                "id",
                ended.path("id").asLong(0),
                "rows",
                ended.path("rows").asLong(0),
                "accepted",
                ended.path("accepted").asLong(0),
                "duplicate",
                ended.path("duplicate").asLong(0),
                "refused",
                refused));
        ended.path("failure").values().forEach(reason -> terminal.say("  " + reason.asString("")));
        ended.path("report")
                .path("refused")
                .properties()
                .forEach(e -> terminal.say("  " + words.count(e.getValue().asLong(0)) + "× " + reason(e.getKey())));
        return done && !(strict && refused > 0) ? Exit.OK : Exit.REFUSED;
    }

    /** The words of a reason; a newer server may know more reasons than this program. */
    private String reason(String name) {
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(name)) {
                return reason.words(words.language());
            }
        }
        return name;
    }
}
