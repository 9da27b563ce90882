package org.hilo.browser;

import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What every page passes, in both languages, both themes and on three widths: it answers, has a title and one main
 * heading, complains about nothing, needs no sideways scrolling, and axe finds nothing. Each look leaves a picture.
 */
public final class EveryLook {

    private EveryLook() {}

    /** A page of the sample world, seen by a role. */
    public static void of(String name, String path, Role role) {
        of(SampleWorld.server(), name, path, role, 200);
    }

    /**
     * A page of any server.
     *
     * @param role null for a stranger
     */
    public static void of(TestServer server, String name, String path, @Nullable Role role, int status) {
        for (Look look : Look.EVERY) {
            try (Visit visit = role == null ? Visit.ofStranger(server, look) : Visit.of(server, role, look)) {
                visit.to(path, status)
                        .saidNothingWrong()
                        .shoot(name)
                        .isWellMade()
                        .fits()
                        .isAccessible();
                if (look.width() != Look.DESK) {
                    TextOutline.of(visit.page()).matches(name + "-" + look.language());
                }
            }
        }
    }
}
