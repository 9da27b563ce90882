package org.hilo.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs. An ordinary user runs it as himself. PostgreSQL refuses root, so root has two ways:
 *
 * <ul>
 *   <li>{@code setpriv} gives up root for the user {@code postgres} or {@code nobody}, who then owns the database's
 *       folder. This is the safe way and the first choice, but that user must be able to walk to the folder.
 *   <li>{@code unshare --user} lets root look like {@code nobody} to the process alone, when the folder lies where only
 *       root may walk (below {@code /root}). Files stay root's; the process has no capabilities outside.
 * </ul>
 *
 * Which way a folder was made is seen from its owner, so that it is served the same way for ever.
 */
sealed interface PostgresUser {

    /** The command that runs {@code program} as this user. */
    List<String> command(List<String> program);

    /** Hands a folder or file that root has made to this user. */
    void own(Path path) throws IOException;

    record Myself() implements PostgresUser {
        @Override
        public List<String> command(List<String> program) {
            return program;
        }

        @Override
        public void own(Path path) {}
    }

    record Other(int uid, int gid) implements PostgresUser {
        @Override
        public List<String> command(List<String> program) {
            return prefixed(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), program);
        }

        @Override
        public void own(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }

    record Masked() implements PostgresUser {
        @Override
        public List<String> command(List<String> program) {
            return prefixed(List.of("unshare", "--user", "--map-user=65534", "--map-group=65534"), program);
        }

        @Override
        public void own(Path path) {}
    }

    /** The user for {@code folder}, which exists, perhaps still empty, with the programs in {@code home}. */
    static PostgresUser forFolder(Path folder, Path home) throws IOException {
        if (uid(Path.of("/proc/self"), folder) != 0) {
            return new Myself();
        }
        int owner = (int) Files.getAttribute(folder, "unix:uid");
        if (owner != 0) {
            return new Other(owner, (int) Files.getAttribute(folder, "unix:gid"));
        }
        if (!Folders.isEmpty(folder) || !open(folder) || !open(home)) {
            return new Masked();
        }
        return unprivileged();
    }

    /** The uid of this process: by /proc where there is one, else by a file of ours. */
    private static int uid(Path self, Path folder) throws IOException {
        if (Files.exists(self)) {
            return (int) Files.getAttribute(self, "unix:uid");
        }
        return "root".equals(System.getProperty("user.name")) ? 0 : (int) Files.getAttribute(folder, "unix:uid");
    }

    private static boolean open(Path folder) throws IOException {
        for (Path up = folder.toRealPath().getParent(); up != null; up = up.getParent()) {
            if (!Files.getPosixFilePermissions(up).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static PostgresUser unprivileged() throws IOException {
        for (String name : List.of("postgres:", "nobody:")) {
            for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
                if (line.startsWith(name)) {
                    String[] fields = line.split(":", -1);
                    return new Other(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
                }
            }
        }
        return new Other(65534, 65534);
    }

    private static List<String> prefixed(List<String> prefix, List<String> program) {
        var command = new ArrayList<>(prefix);
        command.addAll(program);
        return command;
    }
}
