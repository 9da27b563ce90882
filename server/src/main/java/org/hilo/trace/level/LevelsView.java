package org.hilo.trace.level;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hilo.engine.UnknownName;

/** What the page with all levels shows. */
public record LevelsView(List<Line> lines) {
    public LevelsView {
        lines = List.copyOf(lines);
    }

    /**
     * A level.
     *
     * @param unknown its activities that no event has
     */
    public record Line(NamedLevel level, List<UnknownName> unknown) {
        public Line {
            unknown = List.copyOf(unknown);
        }

        public String map() {
            return "/trace/flow?level=" + URLEncoder.encode(level.name(), StandardCharsets.UTF_8);
        }
    }
}
