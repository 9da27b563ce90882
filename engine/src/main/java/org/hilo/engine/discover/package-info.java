/**
 * Is: models learned from what happened: which activities cause which, a map that people can read, a block-structured
 * model.
 *
 * <p>Words: directly follows, causal, parallel, loop, cut, process tree.
 *
 * <p>Offers: {@code DirectlyFollows}, {@code Causality}, {@code CausalPairs}, {@code ReadableMap}, {@code
 * InductiveMiner}, {@code FrequentActivities}, {@code WorkflowNet}, {@code Bpmn}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: knows a log, the clock or randomness: the same sequences give the same model, in whatever order they come.
 * The package-private classes use arrays and loops against house style, because they run once per step.
 */
@NullMarked
package org.hilo.engine.discover;

import org.jspecify.annotations.NullMarked;
