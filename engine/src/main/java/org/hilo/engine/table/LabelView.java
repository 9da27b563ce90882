package org.hilo.engine.table;

import org.hilo.engine.column.Words;

/**
 * The labels as they stood at one moment.
 *
 * @param activities activity of each label
 * @param areas area of each label, {@link Words#ABSENT} where nobody recorded it
 * @param size how many labels there are
 */
@SuppressWarnings("ArrayRecordComponent") // shared with the labels on purpose, never compared
public record LabelView(int[] activities, int[] areas, int size) {}
