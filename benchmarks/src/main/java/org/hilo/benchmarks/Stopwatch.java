package org.hilo.benchmarks;

/** How long something takes. */
final class Stopwatch {
    private Stopwatch() {}

    /** Something to be timed. */
    interface Work<E extends Exception> {
        void run() throws E;
    }

    static <E extends Exception> double seconds(Work<E> work) throws E {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The shortest of some times. */
    static <E extends Exception> double fastest(int rounds, Work<E> work) throws E {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            fastest = Math.min(fastest, seconds(work));
        }
        return fastest;
    }
}
