package org.hilo.intake.xes;

import javax.xml.stream.XMLStreamConstants;

/** The elements of an XML file, pulled one by one: names without namespace, attributes, and the line. */
interface Xml {

    /** The next start or end of an element, or the end of the document; texts are passed over. */
    int next();

    /** The name of the element that has just begun. */
    String name();

    boolean hasAttribute(String name);

    /** The value of an attribute of the element that has just begun, empty if there is none. */
    String attribute(String name);

    /** Where the tag just read ends, starting at 1. */
    long line();

    /** Passes over the element that has just begun, with all inside it. */
    default void skip() {
        int open = 1;
        while (open > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {
                    return;
                }
            }
        }
    }
}
