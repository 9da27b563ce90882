package org.hilo.andina;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hilo.andina.file.Written;
import org.hilo.andina.life.Life;
import org.hilo.andina.voice.Voices;
import org.hilo.andina.world.Dice;
import org.hilo.andina.world.People;
import org.hilo.andina.world.Season;

/**
 * A year of the invented retailer: the same seed and number of customers give the same bytes on every machine.
 *
 * @param seed any number
 * @param customers how many people look at Andina during the year
 */
public record Andina(long seed, int customers) {
    /** The name of the mapping that all files share. */
    public static final String MAPPING = "andina.yaml";

    private static final long SEED = 20_261_115;
    private static final int SMALL = 500;
    private static final int STANDARD = 40_000;

    /** What {@code ./hilo demo} shows: about 40,000 customers and 400,000 events. */
    public static Andina standard() {
        return of(STANDARD);
    }

    /** The same world with 500 customers, for tests. */
    public static Andina small() {
        return of(SMALL);
    }

    /** The same world with so many customers. */
    public static Andina of(int customers) {
        return new Andina(SEED, customers);
    }

    /** Hears how far the work is. */
    @FunctionalInterface
    public interface Progress {
        Progress NONE = (done, total) -> {};

        void at(int done, int total);
    }

    /** Writes the systems' files and {@value #MAPPING} into the folder, which is made if it is missing. */
    public List<Written> writeTo(Path folder, Progress progress) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MAPPING), mapping());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        org.hilo.andina.file.Files systems = new org.hilo.andina.file.Files();
        People people = new People(seed);
        Season season = new Season();
        Voices voices = Voices.load();
        for (int index = 0; index < customers; index++) {
            Dice dice = new Dice(seed + 1, index);
            new Life(systems, season, voices, dice).live(people.customer(index));
            if (index % 1_000 == 0) {
                progress.at(index, customers);
            }
        }
        progress.at(customers, customers);
        return systems.write(folder);
    }

    /** The mapping document by which the files are imported. */
    public static String mapping() {
        return text(MAPPING);
    }

    /** What Andina wants whoever orders to live through, in the language of designs. */
    public static String design() {
        return text("andina.design");
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Andina.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
