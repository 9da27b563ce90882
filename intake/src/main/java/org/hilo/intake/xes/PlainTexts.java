package org.hilo.intake.xes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hilo.intake.xes.PlainXml.Doubt;

/**
 * Makes texts of bytes; a short text that came before is given again instead of made anew, since the names of a log
 * repeat themselves thousands of times. Remembers a fixed number of texts, each from its second coming on: times, which
 * hardly come twice, cost a hash.
 */
final class PlainTexts {

    private static final int SLOTS = 1 << 12;

    /** Longer texts seldom come twice. */
    private static final int KNOWN_BYTES_MAX = 64;

    private static final int UNICODE_MAX = 0x10FFFF;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long[] hashes = new long[SLOTS];
    private final byte[][] bytes = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];

    PlainTexts() {
        Arrays.fill(bytes, new byte[0]);
        Arrays.fill(texts, "");
    }

    /** The text of ASCII bytes. */
    String of(byte[] buffer, int from, int to) {
        if (to - from > KNOWN_BYTES_MAX) {
            return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
        }
        long hash = hash(buffer, from, to);
        int slot = (int) (hash >>> 52);
        if (hashes[slot] != hash) {
            hashes[slot] = hash;
            return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
        }
        byte[] known = bytes[slot];
        if (!Arrays.equals(known, 0, known.length, buffer, from, to)) {
            bytes[slot] = Arrays.copyOfRange(buffer, from, to);
            texts[slot] = new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
        }
        return texts[slot];
    }

    /** Eight bytes at a time; the last eight may overlap those before. */
    private static long hash(byte[] buffer, int from, int to) {
        long hash = (long) to - from;
        if (to - from < Long.BYTES) {
            for (int i = from; i < to; i++) {
                hash = hash << 8 | buffer[i];
            }
            return hash * MIX;
        }
        for (int i = from; i < to - Long.BYTES; i += Long.BYTES) {
            hash = (hash ^ (long) WORD.get(buffer, i)) * MIX;
            hash ^= hash >>> 32;
        }
        return (hash ^ (long) WORD.get(buffer, to - Long.BYTES)) * MIX;
    }

    /** The text of UTF-8 bytes with character references, without control characters. */
    static String decoded(byte[] buffer, int from, int to) {
        String text = new String(buffer, from, to - from, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            // a wrong byte has become the replacement character; the last two are no characters of XML
            if (text.charAt(i) >= '\uFFFD') {
                throw Doubt.IT;
            }
        }
        return text.indexOf('&') < 0 ? text : resolved(text);
    }

    private static String resolved(String text) {
        StringBuilder resolved = new StringBuilder(text.length());
        int from = 0;
        for (int and = text.indexOf('&'); and >= 0; and = text.indexOf('&', from)) {
            int semicolon = text.indexOf(';', and);
            if (semicolon < 0) {
                throw Doubt.IT;
            }
            resolved.append(text, from, and).appendCodePoint(character(text.substring(and + 1, semicolon)));
            from = semicolon + 1;
        }
        return resolved.append(text, from, text.length()).toString();
    }

    private static int character(String reference) {
        return switch (reference) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(reference);
        };
    }

    private static int numbered(String reference) {
        boolean hexadecimal = reference.startsWith("#x");
        int number = 0;
        int first = hexadecimal ? 2 : 1;
        if (!reference.startsWith("#") || reference.length() == first || reference.length() > first + 8) {
            throw Doubt.IT;
        }
        for (int i = first; i < reference.length(); i++) {
            int digit = reference.charAt(i) < 128 ? Character.digit(reference.charAt(i), hexadecimal ? 16 : 10) : -1;
            number = number * (hexadecimal ? 16 : 10) + digit;
            if (digit < 0 || number > UNICODE_MAX) {
                throw Doubt.IT;
            }
        }
        boolean isCharacter = number >= ' ' && (number < 0xD800 || number > 0xDFFF) && number < 0xFFFE
                || number > 0xFFFF
                || number == '\t'
                || number == '\n'
                || number == '\r';
        if (!isCharacter) {
            throw Doubt.IT;
        }
        return number;
    }
}
