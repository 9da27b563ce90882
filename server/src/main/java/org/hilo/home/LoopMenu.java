package org.hilo.home;

import static org.hilo.platform.security.Permission.CURATE_IDENTITY;
import static org.hilo.platform.security.Permission.IMPORT_EVENTS;
import static org.hilo.platform.security.Permission.SEE_CUSTOMERS;
import static org.hilo.platform.security.Permission.SEE_JOURNEYS;
import static org.hilo.platform.security.Permission.USE_OWN_ACCOUNT;

import java.util.List;
import org.hilo.platform.web.Menu;
import org.springframework.stereotype.Component;

/** The navigation: the loop of the discipline, each page under the activity that it serves. */
@Component
class LoopMenu implements Menu {

    private static final List<Phase> PHASES = List.of(
            new Phase(
                    1,
                    "home.menu.map",
                    "home.menu.map.about",
                    List.of(new Entry("home.menu.design", "/trace/design", "file-text", SEE_JOURNEYS))),
            new Phase(
                    2,
                    "home.menu.analyse",
                    "home.menu.analyse.about",
                    List.of(
                            new Entry("home.menu.flow", "/trace/flow", "route", SEE_JOURNEYS),
                            new Entry("home.menu.thread", "/trace/thread", "user", SEE_CUSTOMERS),
                            new Entry("home.menu.handoff", "/trace/handoff", "arrow-right", SEE_JOURNEYS),
                            new Entry("home.menu.funnel", "/trace/funnel", "filter", SEE_JOURNEYS),
                            new Entry("home.menu.rule", "/trace/rule", "lock", SEE_JOURNEYS),
                            new Entry("home.menu.promise", "/trace/promise", "check", SEE_JOURNEYS),
                            new Entry("home.menu.score", "/trace/score", "star", SEE_JOURNEYS),
                            new Entry("home.menu.compare", "/trace/compare", "columns", SEE_JOURNEYS))),
            new Phase(3, "home.menu.distribute", "home.menu.distribute.about", List.of()),
            new Phase(4, "home.menu.act", "home.menu.act.about", List.of()),
            new Phase(5, "home.menu.control", "home.menu.control.about", List.of()));

    private static final List<Entry> ACCOUNT = List.of(
            new Entry("platform.layout.imports", "/trace/imports", "database-import", IMPORT_EVENTS),
            new Entry("platform.layout.identity", "/trace/identity", "fingerprint", CURATE_IDENTITY),
            new Entry("platform.layout.settings", "/settings", "settings", USE_OWN_ACCOUNT));

    @Override
    public List<Phase> phases() {
        return PHASES;
    }

    @Override
    public List<Entry> account() {
        return ACCOUNT;
    }
}
