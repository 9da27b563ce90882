package org.hilo.benchmarks;

/**
 * One measured figure.
 *
 * @param value in the unit
 * @param detail how it was come by: n, spread, the peer's figure
 * @param budget what ARCHITECTURE.md section 5 allows, or empty
 */
record Finding(String name, double value, String unit, String detail, String budget) {

    static Finding of(String name, double value, String unit) {
        return new Finding(name, value, unit, "", "");
    }

    Finding detail(String text) {
        return new Finding(name, value, unit, text, budget);
    }

    Finding budget(String text) {
        return new Finding(name, value, unit, detail, text);
    }
}
