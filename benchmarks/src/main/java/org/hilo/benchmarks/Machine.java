package org.hilo.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine in one line, without its name. */
final class Machine {

    private Machine() {}

    static String here() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        long gigabytes = system instanceof com.sun.management.OperatingSystemMXBean known
                ? Math.round(known.getTotalMemorySize() / 1e9)
                : 0;
        return "%d cores (%s), %d GB, %s, Java %s"
                .formatted(
                        system.getAvailableProcessors(),
                        processor(),
                        gigabytes,
                        System.getProperty("os.name"),
                        Runtime.version().feature() + "." + Runtime.version().update());
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst("model name\\s*:\\s*", "").strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
