package org.hilo.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
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
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace)); // tidy: our own fault, so whoever mends it needs the place
            System.err.println("hilo: " + trace);
            return Command.FAILED;
        }
    }
}
