package org.hilo.tidy;

/** One place that breaks a rule, printed so that an editor can jump to it. */
record Fault(String path, int line, String what) {

    @Override
    public String toString() {
        return path + ":" + line + ": " + what;
    }
}
