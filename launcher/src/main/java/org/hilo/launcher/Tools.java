package org.hilo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs of other people that building needs: found on PATH, or said to be missing with the way to get them. */
final class Tools {

    static final int NODE_NEEDED = 20;

    private Tools() {}

    static Path maven() {
        return onPath("mvn").orElseThrow(() -> Complaint.failed("""
                Maven is missing (mvn is not on PATH); it builds Hilo.
                  Debian, Ubuntu   apt-get install maven
                  Fedora           dnf install maven
                  macOS            brew install maven
                  anywhere         sdk install maven   (sdkman.io)""".strip()));
    }

    /** npm, of a Node that is new enough. */
    static Path npm() {
        Path node = onPath("node").orElseThrow(() -> missingNode("node is not on PATH"));
        String version = output(List.of(node.toString(), "--version"));
        Matcher major = Pattern.compile("v(\\d+)").matcher(version);
        if (!major.lookingAt() || Integer.parseInt(major.group(1)) < NODE_NEEDED) {
            throw missingNode("node on PATH is " + version.strip());
        }
        return onPath("npm").orElseThrow(() -> missingNode("npm is not on PATH"));
    }

    static Optional<Path> onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(java.io.File.pathSeparator)) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder, program);
            if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static Complaint missingNode(String found) {
        return Complaint.failed(("""
                Node %d or newer is missing (%s); it fetches the browser's libraries that web/package-lock.json names.
                  Debian, Ubuntu   apt-get install nodejs npm
                  Fedora           dnf install nodejs
                  macOS            brew install node
                  anywhere         nodejs.org""").formatted(NODE_NEEDED, found).strip());
    }

    private static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "unknown (" + e + ")";
        }
    }
}
