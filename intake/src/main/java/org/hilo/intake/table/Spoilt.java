package org.hilo.intake.table;

import org.hilo.intake.Reason;

/** A cell whose value cannot be trusted, and why: using it refuses the row. */
public record Spoilt(Reason reason, String text) {}
