package org.hilo.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32C;

/** The state of some files in one short word: it changes when a file comes, goes, grows, or is written again. */
record Stamp(String text) {

    private static final Set<String> PASSED_OVER = Set.of("target", "node_modules", ".git", ".hilo", "test");

    /** Looks at names, sizes and times only, so that a check costs milliseconds. */
    static Stamp of(Path home, Collection<String> paths) throws IOException {
        long[] sum = {0, 0};
        for (String path : paths) {
            Path start = home.resolve(path);
            if (!Files.exists(start)) {
                continue;
            }
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean skip = !directory.equals(start)
                            && PASSED_OVER.contains(directory.getFileName().toString());
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    // a sum, because the order of a walk is not the same on every file system
                    sum[0] += hash(home.relativize(file), attributes);
                    sum[1]++;
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return new Stamp(HexFormat.of().toHexDigits(sum[0]) + "-" + sum[1]);
    }

    boolean isAt(Path file) throws IOException {
        return Files.exists(file) && Files.readString(file).equals(text);
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static long hash(Path file, BasicFileAttributes attributes) {
        CRC32C crc = new CRC32C();
        crc.update(file.toString().getBytes(StandardCharsets.UTF_8));
        ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES);
        numbers.putLong(attributes.size()).putLong(attributes.lastModifiedTime().toMillis());
        crc.update(numbers.flip());
        long low = crc.getValue();
        crc.update(1);
        return crc.getValue() << 32 | low;
    }
}
