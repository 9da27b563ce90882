package org.hilo.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hilo.andina.Andina;
import org.hilo.andina.file.Written;
import org.hilo.trace.design.DesignDraft;
import org.hilo.trace.design.Designs;
import org.hilo.trace.imports.Import;
import org.hilo.trace.imports.Imports;
import org.hilo.trace.imports.Mappings;
import org.hilo.trace.level.ShownLevel;
import org.springframework.stereotype.Component;

/** Writes the world's files and brings them in by the door that users have, saying how far it is. */
@Component
class Arrival {
    /** Who brings the world in, as the list of imports says it. */
    static final String BY = "demo";

    private static final DesignDraft DESIGN =
            new DesignDraft("Comprar y recibir", "order", ShownLevel.ACTIVITY, Andina.design());

    private static final long LOOK_EVERY_MILLIS = 500;
    private final Imports imports;
    private final Mappings mappings;
    private final Designs designs;
    private final InstantSource clock;

    Arrival(Imports imports, Mappings mappings, Designs designs, InstantSource clock) {
        this.imports = imports;
        this.mappings = mappings;
        this.designs = designs;
        this.clock = clock;
    }

    void bringIn(Andina andina, Path folder, Console console) {
        long began = clock.millis();
        List<Written> written = andina.writeTo(
                folder, (done, total) -> console.progress("Inventing customers", done, total, seconds(began)));
        console.say(String.format(
                Locale.ROOT,
                "Wrote %,d events of %,d customers into %s (%.1f s)",
                written.stream().mapToLong(Written::events).sum(),
                andina.customers(),
                folder,
                seconds(began)));
        mappings.save("Andina", Andina.mapping(), BY);
        if (designs.findNamed(DESIGN.name()).isEmpty()) {
            designs.add(DESIGN, BY);
        }
        read(upload(written), console);
    }

    /** Reads files that were uploaded. */
    void read(long id, Console console) {
        imports.map(id, Andina.mapping(), "Andina");
        imports.start(id, false);
        watch(id, console);
    }

    /** Until the import has ended. */
    void watch(long id, Console console) {
        long began = clock.millis();
        while (imports.find(id).orElse(null) instanceof Import.Running running) {
            console.progress("Bringing in events", running.counts().accepted(), running.share(), seconds(began));
            try {
                Thread.sleep(LOOK_EVERY_MILLIS); // tidy: drawn for a person, at a pace for a person
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        console.say(
                switch (imports.find(id).orElse(null)) {
                    case Import.Done done ->
                        String.format(
                                Locale.ROOT,
                                "Brought in %,d events, %,d lines refused (%.1f s)",
                                done.counts().accepted(),
                                done.counts().refused(),
                                seconds(began));
                    case Import.Failed failed -> "The import failed: see /trace/imports/" + failed.id();
                    case Import.Undone undone -> "The import was undone";
                    case Import.Undoing undoing -> "The import is being undone";
                    case Import.Draft draft -> "The import waits: see /trace/imports/" + draft.id();
                    case Import.Running running -> "The import goes on";
                    case null -> "The import is gone";
                });
    }

    private long upload(List<Written> written) {
        List<Imports.Incoming> files = new ArrayList<>();
        List<InputStream> open = new ArrayList<>();
        try {
            for (Written one : written) {
                InputStream content = Files.newInputStream(one.file());
                open.add(content);
                files.add(new Imports.Incoming(String.valueOf(one.file().getFileName()), content));
            }
            return imports.upload(files, BY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(Arrival::close);
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double seconds(long began) {
        return (clock.millis() - began) / 1_000.0;
    }
}
