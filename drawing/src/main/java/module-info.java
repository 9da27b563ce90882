/** Pictures of journeys as SVG text: see {@link org.hilo.drawing}. */
@org.jspecify.annotations.NullMarked
module org.hilo.drawing {
    requires static org.jspecify;
    requires transitive org.hilo.engine;
    requires org.eclipse.elk.core;
    requires org.eclipse.elk.graph;
    requires org.eclipse.elk.alg.layered;
    requires org.eclipse.emf.common;
    requires org.eclipse.emf.ecore;
    // emf needs it, and so do tests that read pictures back
    requires java.xml;

    exports org.hilo.drawing;
}
