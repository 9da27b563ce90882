/** Journeys in columns: the engine that follows events through areas and systems; plain Java, no framework. */
module org.hilo.engine {
    requires java.xml;
    requires static org.jspecify;

    exports org.hilo.engine;
    exports org.hilo.engine.answer;
    exports org.hilo.engine.conform;
    exports org.hilo.engine.discover;
    exports org.hilo.engine.model;
    exports org.hilo.engine.model.file;
    exports org.hilo.engine.rule;
}
