package org.hilo.trace.compare;

import org.hilo.drawing.FlowWords;
import org.hilo.engine.Edge;
import org.hilo.engine.Node;
import org.hilo.platform.web.Shell;

/** Makes places wide enough for whatever the pictures of a comparison write on them; nobody reads these words. */
record WidestTexts(Shell shell) implements FlowWords {
    private static final double LONG_WAIT_SECONDS = 88.8 * 86_400;

    /** A share of so many has a decimal. */
    private static final long MANY = 10_000;

    @Override
    public String title() {
        return "";
    }

    @Override
    public String count(long count) {
        return PictureDifferences.points(shell, "B", 1, MANY);
    }

    @Override
    public String duration(double seconds) {
        return PictureDifferences.wait(shell, "B", LONG_WAIT_SECONDS);
    }

    @Override
    public String starts(long journeys) {
        return shell.t("trace.compare.picture.starts", "share", shell.format().percent(0.888, MANY));
    }

    @Override
    public String ends(long journeys) {
        return shell.t("trace.compare.picture.ends", "share", shell.format().percent(0.888, MANY));
    }

    @Override
    public String nodeTitle(Node node) {
        return "";
    }

    @Override
    public String edgeTitle(Edge edge) {
        return "";
    }
}
