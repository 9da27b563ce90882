package org.hilo.andina.voice;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.hilo.andina.world.Dice;

/** How people type on a telephone: no accents, no capitals, an abbreviation, now and then a slip or an emoji. */
final class Handwriting {
    private static final List<List<String>> HABITS = List.of(
            List.of(" que ", " q "),
            List.of(" porque ", " xq "),
            List.of(" también ", " tb "),
            List.of("esperando", "esperándo"),
            List.of(" a ver", " haber"),
            List.of("había", "avía"),
            List.of("llamé", "llame"),
            List.of("mensaje", "mensage"),
            List.of(" para ", " pa "),
            List.of("gracias", "grasias"),
            List.of("nadie", "nadien"),
            List.of("hicieron", "isieron"));
    private static final List<String> PLEASED = List.of(" 👏", " 😊", " ❤️", " 👍", " 🙌");
    private static final List<String> CROSS = List.of(" 😡", " 😤", " 🙄", " 👎", " 💔");

    private Handwriting() {}

    static String hasty(String text, Theme theme, Dice dice) {
        String written = text;
        boolean pleased =
                switch (theme) {
                    case GOOD, DELIVERED_WELL, PICKED_UP, SOLVED -> true;
                    case SO_SO, DISAPPOINTED, LATE_TOLD, LATE_SILENT, INSISTING, CAMPAIGN, DAMAGED -> false;
                    case INSTALLATION_BAD, PAYMENT, CHARGED, NOT_ANSWERED -> false;
                };
        if (dice.chance(0.10)) {
            List<String> habit = dice.oneOf(HABITS);
            written = written.replace(habit.getFirst(), habit.getLast());
        }
        if (dice.chance(0.05)) {
            written = slip(written, dice);
        }
        if (dice.chance(0.24)) {
            written = written.replace("¿", "").replace("«", "").replace("»", "");
        }
        if (dice.chance(0.20)) {
            written = plain(written);
        }
        if (dice.chance(0.22)) {
            written = written.toLowerCase(Locale.ROOT);
        } else if (!pleased && dice.chance(0.03)) {
            written = written.toUpperCase(Locale.ROOT);
        }
        if (written.endsWith(".") && dice.chance(0.34)) {
            written = written.substring(0, written.length() - 1);
        }
        if (dice.chance(0.06)) {
            written += dice.oneOf(pleased ? PLEASED : CROSS);
        }
        return written;
    }

    /** Two neighbouring letters change places. */
    private static String slip(String text, Dice dice) {
        if (text.length() < 12) {
            return text;
        }
        int at = dice.between(4, text.length() - 4);
        if (!Character.isLetter(text.charAt(at)) || !Character.isLetter(text.charAt(at + 1))) {
            return text;
        }
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    /** Without accents, but with ñ: people keep that one. */
    private static String plain(String text) {
        return Normalizer.normalize(text.replace('ñ', '\uE000'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\uE000', 'ñ');
    }
}
