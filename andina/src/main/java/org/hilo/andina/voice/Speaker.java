package org.hilo.andina.voice;

import java.time.LocalDate;
import java.util.Locale;
import org.hilo.andina.world.Category;
import org.hilo.andina.world.Country;
import org.jspecify.annotations.Nullable;

/** Who speaks, and of what: the facts that a comment may name. {@code daysLate} is 0 when nothing was late. */
public record Speaker(
        Country country,
        String city,
        Category category,
        String thing,
        boolean pickUp,
        @Nullable LocalDate promised,
        int daysLate) {

    /** Whether a line with this tag can be said by this customer of this thing. */
    boolean fits(String tag) {
        return switch (tag) {
            case "cl", "co", "pe", "mx" ->
                country.code().toLowerCase(Locale.ROOT).equals(tag);
            case "ropa" -> category == Category.CLOTHES;
            case "duro" -> category != Category.CLOTHES;
            case "grande" -> category == Category.APPLIANCES || category == Category.FURNITURE;
            case "enchufe" -> category == Category.APPLIANCES || category == Category.ELECTRONICS;
            case "hogar" -> category == Category.APPLIANCES;
            case "muebles" -> category == Category.FURNITURE;
            case "electro" -> category == Category.ELECTRONICS;
            case "despacho" -> !pickUp;
            default -> thing.contains(tag);
        };
    }
}
