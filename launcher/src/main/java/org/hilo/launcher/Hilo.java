package org.hilo.launcher;

import java.util.List;

/** The main class behind {@code ./hilo}: finds the command and lets it run. */
public final class Hilo {

    private Hilo() {}

    public static void main(String[] words) {
        System.exit(run(Project.here(), List.of(words)));
    }

    static int run(Project project, List<String> words) {
        try {
            return Commands.dispatch(project, words);
        } catch (Complaint complaint) {
            System.err.println("hilo: " + complaint.getMessage());
            return complaint.exitCode();
        } catch (Exception failure) {
            System.err.println("hilo: " + failure);
            failure.printStackTrace();
            return Command.FAILED;
        }
    }
}
