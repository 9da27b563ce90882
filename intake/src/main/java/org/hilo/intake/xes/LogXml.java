package org.hilo.intake.xes;

import java.io.IOException;
import java.util.Map;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.source.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a log: scanned as plain XML while it is plain, which takes a third of the time; from the first doubt
 * on by the JDK's parser, which reads the file anew up to that place and then judges. All refusals are the parser's.
 */
final class LogXml implements Xml, AutoCloseable {

    private final InputFile file;
    private Bytes.Opened opened;
    private @Nullable PlainXml plain;
    private @Nullable SafeXml careful;
    private Xml xml;
    private long passed;

    LogXml(InputFile file) throws IOException {
        this.file = file;
        opened = Bytes.open(file);
        plain = new PlainXml(opened.stream());
        xml = plain;
    }

    @Override
    public int next() {
        if (plain != null) {
            try {
                int event = plain.next();
                passed++;
                return event;
            } catch (PlainXml.Doubt doubt) {
                readCarefully();
            }
        }
        return xml.next();
    }

    private void readCarefully() {
        plain = null;
        try {
            opened.close();
            opened = Bytes.open(file);
        } catch (IOException e) {
            Map<String, String> wrong = Map.of("wrong", String.valueOf(e.getMessage()));
            throw new FileRefused(new Refusal(file.name(), 0, "", "", Reason.UNREADABLE, wrong, ""));
        }
        careful = new SafeXml(file, opened.stream());
        xml = careful;
        for (long event = 0; event < passed; event++) {
            careful.next();
        }
    }

    @Override
    public String name() {
        return xml.name();
    }

    @Override
    public boolean hasAttribute(String name) {
        return xml.hasAttribute(name);
    }

    @Override
    public String attribute(String name) {
        return xml.attribute(name);
    }

    @Override
    public long line() {
        return xml.line();
    }

    /** Bytes of the file, still packed, that were read so far. */
    long packedBytesRead() {
        return opened.packed().count();
    }

    @Override
    public void close() throws IOException {
        if (careful != null) {
            careful.close();
        }
        opened.close();
    }
}
