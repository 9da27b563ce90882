package org.hilo.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A running PostgreSQL that serves a folder, as its {@code postmaster.pid} tells and the system confirms. */
record Postmaster(ProcessHandle process, int port) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    static Path pidFile(Path folder) {
        return folder.resolve("postmaster.pid");
    }

    /**
     * The postmaster of {@code folder}, if one runs. The number in the file proves nothing: after a crash it may belong
     * to anybody. Ours is a process whose working folder is the database's folder (which PostgreSQL enters and stays
     * in); where the system doesn't tell, a program called postgres that began when the file says.
     */
    static Optional<Postmaster> of(Path folder) throws IOException {
        if (!Files.exists(pidFile(folder))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile(folder));
        if (lines.size() < 4) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(0).strip());
        Instant began = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        int port = Integer.parseInt(lines.get(3).strip());
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> serves(process, folder, began))
                .map(process -> new Postmaster(process, port));
    }

    private static boolean serves(ProcessHandle process, Path folder, Instant began) {
        Path cwd = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            if (Files.isSymbolicLink(cwd)) {
                return cwd.toRealPath().equals(folder.toRealPath());
            }
        } catch (IOException e) {
            return false; // gone meanwhile, or another user's
        }
        boolean named =
                process.info().command().filter(c -> c.endsWith("/postgres")).isPresent();
        return named
                && process.info()
                        .startInstant()
                        .filter(start -> Duration.between(start, began).abs().compareTo(CLOCK_TOLERANCE) < 0)
                        .isPresent();
    }
}
