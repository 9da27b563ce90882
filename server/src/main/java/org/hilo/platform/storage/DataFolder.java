package org.hilo.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The folder in which Hilo keeps its database: held by one server at a time, by a lock that dies with the process. */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            Path root = folder.toRealPath();
            FileChannel channel =
                    FileChannel.open(root.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StorageFailure("the data folder " + root
                        + " is in use by another running Hilo: stop it first, or name another folder with hilo.data");
            }
            return new DataFolder(root, channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("could not use the data folder " + folder, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    /** PostgreSQL's own folder. */
    Path postgres() {
        return root.resolve("postgresql");
    }

    /** An empty folder in which PostgreSQL's own is made; what a start that was cut short left there goes. */
    Path emptyPostgres() throws IOException {
        Path making = root.resolve("postgresql.making");
        if (Files.exists(making) && !Folders.isEmpty(making)) {
            Folders.delete(making);
        }
        return Files.createDirectories(making);
    }

    /** The superuser's password, made at random once and readable by the owner alone. */
    String password() throws IOException {
        Path file = root.resolve("database.password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        writePrivately(file, password + "\n");
        return password;
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
