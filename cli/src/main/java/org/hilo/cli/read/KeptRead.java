package org.hilo.cli.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.intake.Refusal;
import org.hilo.intake.Report;
import org.hilo.intake.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a reading whose events are kept.
 *
 * @param files as they were when they were read
 * @param mapping the document that they were read by, null where they needed none
 * @param refusals the first ones
 */
record KeptRead(List<SourceFile> files, @Nullable String mapping, Report report, List<Refusal> refusals) {

    /** Grows when events are kept in another way. */
    private static final int FORMAT = 1;

    /** A file as it looks from outside. */
    record SourceFile(String name, long bytes, long modifiedMillis) {}

    KeptRead {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
    }

    /** A number for all that decides which events are read from the files; another number, other events. */
    static long fingerprint(List<SourceFile> files, @Nullable Mapping mapping) {
        List<String> parts = new ArrayList<>(List.of("format " + FORMAT));
        files.forEach(file -> parts.add(file.toString()));
        parts.add(mapping == null ? "" : reading(mapping));
        return digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** The part of a mapping that decides what is read; names, promises and levels are asked of the events later. */
    static String reading(Mapping mapping) {
        return new Mapping(
                        "",
                        mapping.settings(),
                        mapping.lens(),
                        mapping.activities(),
                        Map.of(),
                        mapping.files(),
                        List.of(),
                        List.of())
                .toYaml();
    }

    static long digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            long number = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                number = number << Byte.SIZE | digest[i] & 0xFF;
            }
            return number;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
