package org.hilo.trace.flow;

import java.util.List;
import org.hilo.drawing.FlowChoice;
import org.hilo.drawing.FlowOptions;
import org.hilo.drawing.FlowPicture;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.hilo.platform.web.Shell;

/** The picture of a page: of the whole, or of one period on the places of the whole, so that nothing moves between periods. */
record FlowDrawing(FlowView view, Shell shell) {

    FlowPicture onPage() {
        return drawn(true);
    }

    /** Without links; a period is told below the picture. */
    String file() {
        Timeline.Stop stop = view.stop();
        return drawn(false)
                .standalone(stop == null ? List.of() : List.of(view.timeline().words(shell, stop)));
    }

    private FlowPicture drawn(boolean linked) {
        FlowPicture places = places();
        FlowMap whole = view.map();
        Timeline.Stop stop = view.stop();
        double widest = widest(places.choice());
        if (stop == null) {
            return places.with(whole, widest, texts(whole, linked));
        }
        if (stop.isHidden()) {
            return places.with(
                    view.shown(), 1, new UntoldTexts(view.timeline().words(shell, stop), texts(whole, false)));
        }
        // one scale for all periods: by the widest path of the busiest, were it like the whole
        double most = widest * view.timeline().timeline().busiest() / Math.max(1, whole.journeys());
        return places.with(view.shown(), Math.max(1, most), texts(view.shown(), linked));
    }

    private FlowPicture places() {
        FlowOptions options = new FlowOptions(
                view.request().activities(),
                view.request().detail(),
                view.request().text(),
                FlowOptions.Direction.BY_SIZE,
                // a customer who comes back is welcome; an order that comes back is rework
                view.returnsAreRework(),
                view.areas(),
                new RoomyTexts(shell, texts(view.map(), false)));
        return view.flows().picture(view.map(), options, "places " + shell.language());
    }

    private FlowTexts texts(FlowMap map, boolean linked) {
        return new FlowTexts(shell, map, view.selection(), view.request(), linked);
    }

    private static double widest(FlowChoice choice) {
        long paths = choice.edges().stream().mapToLong(Edge::count).max().orElse(1);
        long starts = choice.nodes().stream().mapToLong(Node::starts).max().orElse(1);
        return Math.max(1, Math.max(paths, starts));
    }
}
