/** Files and messages of other systems become events: formats, mappings, refusals and reports. */
module org.hilo.intake {
    requires static org.jspecify;
    requires java.xml;
    requires de.siegmar.fastcsv;
    requires org.dhatim.fastexcel.reader;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports org.hilo.intake;
    exports org.hilo.intake.mapping;
}
