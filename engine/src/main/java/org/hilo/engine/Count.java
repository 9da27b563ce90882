package org.hilo.engine;

/** A name with how often it occurs and in how many journeys. */
public record Count(String name, long count, long journeys) {}
