package org.hilo.engine.discover;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.hilo.engine.model.ProcessTree;

/**
 * A process tree as a BPMN 2.0 document (OMG formal/2013-12-09, ISO/IEC 19510) with its picture, as modelling tools
 * open it: an activity is a task, a choice and a loop have exclusive gateways, a parallel block parallel ones. What is
 * drawn is the simplified tree, left to right; the first part of a block continues the line, further ones lie below it,
 * and ways back run from right to left.
 */
public final class Bpmn {
    private Bpmn() {}

    /**
     * Writes the document, which says that it is in UTF-8; the writer stays open.
     *
     * @throws IllegalStateException when the writer fails
     */
    public static void write(ProcessTree tree, Writer writer) {
        BpmnPicture picture = BpmnLayout.of(tree.simplified());
        try {
            new BpmnDocument(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer), picture).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the BPMN document could not be written", e);
        }
    }
}
