package org.hilo.demo;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens a page where there is a screen; where there is none, the printed address must do. */
final class Browser {
    private Browser() {}

    static void open(String address) {
        String opener = opener(
                System.getProperty("os.name").toLowerCase(Locale.ROOT),
                System.getenv("DISPLAY"),
                System.getenv("WAYLAND_DISPLAY"));
        if (opener == null) {
            return;
        }
        try {
            new ProcessBuilder(List.of(opener, address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // no opener here; the address stands on the console
        }
    }

    static @Nullable String opener(String system, @Nullable String display, @Nullable String wayland) {
        if (system.contains("mac")) {
            return "open";
        }
        boolean screen = display != null && !display.isEmpty() || wayland != null && !wayland.isEmpty();
        return screen ? "xdg-open" : null;
    }
}
