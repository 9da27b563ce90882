package org.hilo.engine;

/**
 * One step directly following another; from equal to is a loop.
 *
 * @param count how often
 * @param journeys in how many journeys
 * @param waiting time between the two
 */
public record Edge(String from, String to, long count, long journeys, Waiting waiting) {}
