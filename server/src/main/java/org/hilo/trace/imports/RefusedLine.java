package org.hilo.trace.imports;

import org.hilo.intake.Refusal;

/** A line that was not taken. */
public record RefusedLine(long id, Refusal refusal) {}
