package org.hilo.engine;

/** Scores of the journeys that match a filter against those that do not. */
public record ScoreSplit(Group with, Group without) {}
