package org.hilo.launcher;

/** One line about long work: rewritten in place on a terminal, written once per step elsewhere. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 100;

    private final boolean inPlace =
            System.console() != null && System.console().isTerminal() && !"dumb".equals(System.getenv("TERM"));
    private final long startedAt = System.nanoTime();
    private String step = "";
    private String detail = "";

    /** A new step of the work. */
    void step(String text) {
        if (text.equals(step)) {
            return;
        }
        step = text;
        detail = "";
        if (!inPlace) {
            System.err.println(line());
        }
        draw();
    }

    /** How far the step is; not shown where lines cannot be rewritten. */
    void detail(String text) {
        detail = text;
        draw();
    }

    @Override
    public void close() {
        if (inPlace && !step.isEmpty()) {
            System.err.print("\r" + " ".repeat(WIDTH) + "\r");
            System.err.flush();
        }
    }

    long seconds() {
        return (System.nanoTime() - startedAt) / 1_000_000_000;
    }

    private String line() {
        return "hilo: %s (%d s)".formatted(step, seconds());
    }

    private void draw() {
        if (!inPlace) {
            return;
        }
        String text = line() + (detail.isEmpty() ? "" : "  " + detail);
        String cut = text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
        System.err.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
        System.err.flush();
    }
}
