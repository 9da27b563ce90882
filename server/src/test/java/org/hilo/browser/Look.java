package org.hilo.browser;

import java.util.List;

/** In which language, theme and width a page is looked at. */
public record Look(String language, String theme, int width) {

    public static final int PHONE = 390;
    public static final int TABLET = 1024;
    public static final int DESK = 1440;

    /** Each language, each theme and each width, in pairs that differ: four pages instead of twelve. */
    public static final List<Look> EVERY = List.of(
            new Look("es", "light", DESK),
            new Look("en", "dark", DESK),
            new Look("es", "dark", PHONE),
            new Look("en", "light", TABLET));

    public static Look desk(String language) {
        return new Look(language, "light", DESK);
    }

    public static Look phone(String language) {
        return new Look(language, "light", PHONE);
    }

    int height() {
        return width == PHONE ? 844 : 900;
    }

    @Override
    public String toString() {
        return language + "-" + theme + "-" + width;
    }
}
