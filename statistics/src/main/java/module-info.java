/** Estimates that carry their doubt: plain Java over Hipparchus, no framework. */
module org.hilo.statistics {
    requires static transitive org.jspecify;
    requires hipparchus.core;

    exports org.hilo.statistics;
    exports org.hilo.statistics.network;
    exports org.hilo.statistics.survival;
}
