package org.hilo.statistics.network;

/** What a tie counts where ties are added up. Published indices count every tie once. */
public enum Weighing {
    /** Every tie counts 1, whatever its weight: what UCINET does and what most published figures mean. */
    COUNTED,
    /** A tie counts its weight; results say so, because they are no figures to compare with counted ones. */
    WEIGHTED;

    double of(double weight) {
        return this == COUNTED ? 1 : weight;
    }
}
