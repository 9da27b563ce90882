package org.hilo.andina.voice;

import java.util.List;

/** One thing people write, and when it fits. */
record Line(Theme theme, List<String> tags, String text) {
    static Line of(Theme theme, String line) {
        int bar = line.indexOf('|');
        return bar < 0
                ? new Line(theme, List.of(), line)
                : new Line(theme, List.of(line.substring(0, bar).split(",")), line.substring(bar + 1));
    }

    boolean fits(Speaker speaker) {
        return tags.stream().allMatch(speaker::fits);
    }

    boolean isLocal() {
        return tags.stream().anyMatch(tag -> tag.length() == 2);
    }
}
