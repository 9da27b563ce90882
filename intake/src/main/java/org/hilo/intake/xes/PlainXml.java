package org.hilo.intake.xes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * A scanner for the plain XML that logs are written in, which knows when it does not know.
 *
 * <p>Plain is: UTF-8, XML 1.0, names of ASCII letters, white space for text, comments of ASCII, prefixes declared at the
 * root, few and short attributes, no tag longer than the buffer. Anything else, right or wrong, is a {@link Doubt}, and
 * somebody else must read the file: so it refuses nothing and says nothing about errors. Whatever it does take, the
 * JDK's parser takes with the same names, values and lines; a test holds them against each other on damaged files.
 *
 * <p>All checks of a tag are done before it is reported. The byte after the last one read is 0, which no rule allows,
 * so loops need not ask for the end; a tag that the buffer's end cuts is scanned again once more bytes are there.
 */
final class PlainXml implements Xml {

    /** Longer tags and longer gaps between tags are for the parser with its limits. */
    private static final int BUFFER_BYTES = 1 << 17;

    /** Attributes have a type, a key and a value; the root has some more. */
    private static final int ATTRIBUTES_MAX = 16;

    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml[ \\t\\n]+version ?= ?([\"'])1\\.0\\1([ \\t\\n]+encoding ?= ?([\"'])(?i:utf-8)\\3)?"
                    + "([ \\t\\n]+standalone ?= ?([\"'])(yes|no)\\5)?[ \\t\\n]*\\?>");

    /** Bytes that do not simply stand for themselves in the value of an attribute. */
    private static final boolean[] SPECIAL = new boolean[256];

    static {
        Arrays.fill(SPECIAL, 0, ' ', true);
        Arrays.fill(SPECIAL, 128, 256, true);
        for (char c : "&<\"'".toCharArray()) {
            SPECIAL[c] = true;
        }
    }

    /** Says that this file is for another reader. */
    static final class Doubt extends RuntimeException {
        private static final long serialVersionUID = 1L;
        static final Doubt IT = new Doubt();

        private Doubt() {
            super("", null, false, false);
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES + 1];
    private final PlainNames names = new PlainNames();
    private final PlainTexts texts = new PlainTexts();
    private final PlainNames.Name[] open = new PlainNames.Name[SafeXml.DEPTH_MAX];
    private final PlainNames.Name[] attributes = new PlainNames.Name[ATTRIBUTES_MAX];
    private final int[] starts = new int[ATTRIBUTES_MAX];
    private final int[] ends = new int[ATTRIBUTES_MAX];
    private final @Nullable String[] values = new @Nullable String[ATTRIBUTES_MAX];
    private PlainNames.Name element = PlainNames.NONE;
    private int count;
    private int at;
    private int end;
    private boolean atStart = true;
    private boolean streamEnded;
    private boolean rootSeen;
    private boolean closing;
    private int depth;
    private int gap;
    private long line = 1;
    private long lineInTag;

    PlainXml(InputStream in) {
        this.in = in;
    }

    @Override
    public int next() {
        while (true) {
            try {
                return scan();
            } catch (Doubt doubt) {
                // perhaps the buffer's end only cut a tag in two
                if (!more()) {
                    throw doubt;
                }
            }
        }
    }

    @Override
    public String name() {
        return element.local();
    }

    @Override
    public boolean hasAttribute(String name) {
        return place(name) >= 0;
    }

    @Override
    public String attribute(String name) {
        int place = place(name);
        return place < 0 ? "" : value(place);
    }

    private String value(int place) {
        String value = values[place];
        return value == null ? texts.of(buffer, starts[place], ends[place]) : value;
    }

    @Override
    public long line() {
        return line;
    }

    private int place(String name) {
        for (int i = 0; i < count; i++) {
            if (attributes[i].local().equals(name) && !attributes[i].isDeclaration()) {
                return i;
            }
        }
        return -1;
    }

    private int scan() {
        if (atStart) {
            start();
        }
        if (closing) {
            closing = false;
            count = 0;
            depth--;
            return XMLStreamConstants.END_ELEMENT;
        }
        while (true) {
            passWhiteSpace();
            if (at == end) {
                if (more()) {
                    continue;
                }
                return documentEnd();
            }
            if (buffer[at] != '<') {
                throw Doubt.IT;
            }
            switch (buffer[at + 1]) {
                case '/' -> {
                    endTag();
                    return XMLStreamConstants.END_ELEMENT;
                }
                case '!' -> comment();
                default -> {
                    startTag();
                    return XMLStreamConstants.START_ELEMENT;
                }
            }
        }
    }

    private void start() {
        while (end < BUFFER_BYTES / 2 && more()) {
            // a first look needs the whole declaration
        }
        int from = end >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF ? 3 : 0;
        if (buffer[from] == '<' && buffer[from + 1] == '?') {
            int to = from;
            while (buffer[to] > 0 && buffer[to] != '>') {
                to++;
            }
            String declaration = new String(buffer, from, to + 1 - from, StandardCharsets.ISO_8859_1);
            if (!DECLARATION.matcher(declaration).matches()) {
                throw Doubt.IT;
            }
            line += declaration.chars().filter(c -> c == '\n').count();
            from = to + 1;
        }
        at = from;
        atStart = false;
    }

    private void passWhiteSpace() {
        int i = at;
        lineInTag = line;
        i = white(i);
        gap += i - at;
        at = i;
        line = lineInTag;
        if (gap > BUFFER_BYTES) {
            throw Doubt.IT;
        }
    }

    /** Passes over white space and counts its lines in {@link #lineInTag}. */
    private int white(int from) {
        int i = from;
        while (true) {
            byte b = buffer[i];
            if (b == '\n') {
                lineInTag++;
            } else if (b == '\r') {
                // alone it is a line's end too, but nobody has written it for thirty years
                if (buffer[i + 1] != '\n') {
                    throw Doubt.IT;
                }
            } else if (b != ' ' && b != '\t') {
                return i;
            }
            i++;
        }
    }

    private int documentEnd() {
        if (depth > 0 || !rootSeen) {
            throw Doubt.IT;
        }
        count = 0;
        return XMLStreamConstants.END_DOCUMENT;
    }

    private void comment() {
        if (buffer[at + 2] != '-' || buffer[at + 3] != '-') {
            throw Doubt.IT;
        }
        lineInTag = line;
        int i = at + 4;
        while (buffer[i] != '-' || buffer[i + 1] != '-') {
            i = buffer[i] >= ' ' ? i + 1 : oneWhite(i);
        }
        if (buffer[i + 2] != '>') {
            throw Doubt.IT;
        }
        done(i + 3);
    }

    private int oneWhite(int i) {
        int next = white(i);
        if (next == i) {
            throw Doubt.IT;
        }
        return next;
    }

    private void endTag() {
        if (depth == 0) {
            throw Doubt.IT;
        }
        byte[] name = open[depth - 1].bytes();
        int i = at + 2;
        for (byte b : name) {
            if (buffer[i++] != b) {
                throw Doubt.IT;
            }
        }
        lineInTag = line;
        i = white(i);
        if (buffer[i] != '>') {
            throw Doubt.IT;
        }
        depth--;
        count = 0;
        done(i + 1);
    }

    private void startTag() {
        if (depth == open.length || depth == 0 && rootSeen) {
            throw Doubt.IT;
        }
        lineInTag = line;
        count = 0;
        PlainNames.Name name = names.at(buffer, at + 1);
        int i = at + 1 + name.bytes().length;
        boolean empty = false;
        while (true) {
            int afterSpace = white(i);
            byte b = buffer[afterSpace];
            if (b == '>' || b == '/') {
                empty = b == '/';
                i = afterSpace + 1;
                break;
            }
            if (afterSpace == i) {
                throw Doubt.IT;
            }
            i = scanAttribute(afterSpace);
        }
        if (empty && buffer[i++] != '>') {
            throw Doubt.IT;
        }
        checkNames(name);
        element = name;
        closing = empty;
        rootSeen = true;
        open[depth++] = name;
        done(i);
    }

    private int scanAttribute(int from) {
        if (count == ATTRIBUTES_MAX) {
            throw Doubt.IT;
        }
        PlainNames.Name name = names.at(buffer, from);
        for (int i = 0; i < count; i++) {
            if (attributes[i] == name) {
                throw Doubt.IT;
            }
        }
        int equals = white(from + name.bytes().length);
        if (buffer[equals] != '=') {
            throw Doubt.IT;
        }
        int opening = white(equals + 1);
        byte quote = buffer[opening];
        if (quote != '"' && quote != '\'') {
            throw Doubt.IT;
        }
        int start = opening + 1;
        int i = start;
        boolean isSimple = true;
        while (true) {
            while (!SPECIAL[buffer[i] & 0xFF]) {
                i++;
            }
            byte b = buffer[i];
            if (b == quote) {
                break;
            }
            if (b < 0 || b == '&') {
                isSimple = false;
            } else if (b != '"' && b != '\'') {
                // the end, or what parsers change or refuse
                throw Doubt.IT;
            }
            i++;
        }
        attributes[count] = name;
        starts[count] = start;
        ends[count] = i;
        values[count] = isSimple ? null : PlainTexts.decoded(buffer, start, i);
        count++;
        return i + 1;
    }

    /** Declarations stand at the root only, prefixes are declared, and no two attributes can be one by their prefixes. */
    private void checkNames(PlainNames.Name name) {
        int prefixed = 0;
        for (int i = 0; i < count; i++) {
            if (attributes[i].isDeclaration()) {
                if (depth > 0) {
                    throw Doubt.IT;
                }
                names.declare(attributes[i], value(i));
            } else if (attributes[i].hasPrefix()) {
                prefixed++;
                names.checkDeclared(attributes[i]);
            }
        }
        if (prefixed > 1) {
            throw Doubt.IT;
        }
        names.checkDeclared(name);
    }

    private void done(int next) {
        line = lineInTag;
        gap = 0;
        at = next;
    }

    /** Reads on, with what is not yet passed moved to the front; false when there is no more or no room. */
    private boolean more() {
        if (streamEnded || at == 0 && end == BUFFER_BYTES) {
            return false;
        }
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        int read;
        try {
            read = in.read(buffer, end, BUFFER_BYTES - end);
        } catch (IOException e) {
            throw Doubt.IT;
        }
        streamEnded = read < 0;
        end += Math.max(0, read);
        buffer[end] = 0;
        return read > 0;
    }
}
