package org.hilo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium that the page tests drive: found, installed where that is allowed, or asked for. */
final class Browser {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path ON_MACOS = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private Browser() {}

    /** The environment in which Playwright uses that browser and downloads nothing. */
    static Map<String, String> environment(Project project) throws IOException {
        Path chromium = find().or(() -> install(project)).orElseThrow(Browser::missing);
        return Map.of(
                "HILO_CHROMIUM", chromium.toString(),
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1",
                "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1");
    }

    private static Optional<Path> find() {
        Stream<Path> named = Stream.ofNullable(System.getenv("HILO_CHROMIUM")).map(Path::of);
        Stream<Path> onPath = NAMES.stream().map(Tools::onPath).flatMap(Optional::stream);
        return Stream.concat(Stream.concat(named, onPath), Stream.of(ON_MACOS))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Debian and its kin, as root: there nobody is surprised by an installation for the tests. */
    private static Optional<Path> install(Project project) {
        Optional<Path> apt = Tools.onPath("apt-get");
        if (apt.isEmpty() || !"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        System.out.println("hilo: installing Chromium for the page tests (apt-get install chromium)");
        String program = apt.get().toString();
        Map<String, String> quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
        try {
            Child.run(project, List.of(program, "-qq", "update"), quiet);
            Child.run(project, List.of(program, "-qq", "-y", "install", "--no-install-recommends", "chromium"), quiet);
        } catch (IOException e) {
            return Optional.empty();
        }
        return find();
    }

    private static Complaint missing() {
        return Complaint.failed("""
                CHROMIUM IS MISSING. The page tests drive a real browser, and without it they would prove nothing.
                  Debian, Ubuntu   apt-get install chromium      (as root ./hilo does it itself)
                  Fedora           dnf install chromium
                  macOS            brew install --cask chromium
                  Installed elsewhere? HILO_CHROMIUM=/path/to/chromium ./hilo test
                Tests without pages run anyway: ./hilo test engine statistics intake drawing cli""".strip());
    }
}
