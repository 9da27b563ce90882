package org.hilo.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.Filter;
import org.hilo.home.Overview.StageLine;
import org.hilo.platform.web.Shell;
import org.hilo.platform.web.Stages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The thread in the header: discovered stages, promises that break between them, and the longest waits. */
@Component
class ThreadStages implements Stages {

    private final Overviews overviews;

    ThreadStages(Overviews overviews) {
        this.overviews = overviews;
    }

    @Override
    public List<Stage> stages(Shell shell) {
        if (overviews.isReading()) {
            return List.of();
        }
        Overview overview = overviews.current();
        List<StageLine> lines = overview.stages();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StageLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            stages.add(new Stage(
                    lines.get(i).activity(),
                    address(overview.lens(), lines.get(i).activity()),
                    false,
                    next == null ? null : passage(lines.get(i), next, shell)));
        }
        return stages;
    }

    private static @Nullable Passage passage(StageLine stage, StageLine next, Shell shell) {
        if (next.promise() != null) {
            return new Passage(
                    "broken", shell.t("home.thread.broken", "n", next.promise().broken()));
        }
        Double seconds = stage.waitSeconds();
        return seconds == null ? null : new Passage("wait", shell.format().duration(seconds));
    }

    static String address(String lens, String activity) {
        return "/trace/flow?lens=" + encoded(lens) + "&where="
                + encoded(new Filter.Passed(List.of(activity)).toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
