package org.hilo.demo;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.hilo.andina.Andina;
import org.hilo.platform.organisation.Organisation;
import org.hilo.platform.organisation.Organisations;
import org.hilo.trace.imports.Import;
import org.hilo.trace.imports.Imports;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the world in when there is none yet, while the pages are already served. */
@Component
class FirstStart {
    private static final Organisation ANDINA =
            new Organisation("Andina", ZoneId.of("America/Santiago"), Currency.getInstance("CLP"), "es", true);

    private final Organisations organisations;
    private final Imports imports;
    private final Arrival arrival;
    private final Andina andina;
    private final Path folder;
    private final boolean browser;
    private final Console console = new Console();

    FirstStart(
            Organisations organisations,
            Imports imports,
            Arrival arrival,
            @Value("${hilo.data}") Path data,
            @Value("${hilo.demo.customers:40000}") int customers,
            @Value("${hilo.browser:true}") boolean browser) {
        this.organisations = organisations;
        this.imports = imports;
        this.arrival = arrival;
        this.andina = Andina.of(customers);
        this.folder = data.resolve("andina");
        this.browser = browser;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!organisations.current().equals(ANDINA)) {
            organisations.change(ANDINA);
        }
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = "http://127.0.0.1:" + web.getWebServer().getPort() + "/";
            console.say("Hilo is at " + address + " (one click signs you in; Ctrl-C stops it)");
            if (browser) {
                Browser.open(address);
            }
        }
        Thread.ofPlatform().name("andina").daemon().start(this::bringIn);
    }

    /** Goes on where an earlier start was stopped: nothing yet, files uploaded, files being read. */
    private void bringIn() {
        List<Import> known = imports.before(Long.MAX_VALUE, 1);
        switch (known.isEmpty() ? null : known.getFirst()) {
            case null -> arrival.bringIn(andina, folder, console);
            case Import.Draft draft when draft.upload().by().equals(Arrival.BY) -> arrival.read(draft.id(), console);
            case Import.Running running -> arrival.watch(running.id(), console);
            case Import.Draft draft -> {} // a person's: theirs to go on with
            case Import.Done done -> {}
            case Import.Failed failed -> {}
            case Import.Undoing undoing -> {}
            case Import.Undone undone -> {}
        }
    }
}
