package org.hilo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The one browser of this JVM: the machine's own Chromium, nothing downloaded. */
final class Chromium {

    private static final String MISSING = "the page tests need Chromium and found none. On Debian or Ubuntu:"
            + " apt-get install chromium. Elsewhere install Chromium or Chrome and set HILO_CHROMIUM to its program.";

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-sync",
            "--no-first-run",
            "--font-render-hinting=none",
            "--hide-scrollbars");

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private Chromium() {}

    static Browser browser() {
        return Holder.BROWSER;
    }

    private static Path program() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("HILO_CHROMIUM")).filter(place -> !place.isBlank()),
                        PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(MISSING));
    }

    private static final class Holder {
        static final Browser BROWSER = start();

        private static Browser start() {
            Path program = program();
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of(
                            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1",
                            "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(ARGUMENTS));
            return Objects.requireNonNull(browser);
        }
    }
}
