package org.hilo.intake.xes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hilo.intake.xes.PlainXml.Doubt;
import org.jspecify.annotations.Nullable;

/** The names that a plain log uses, each made once; a log has a dozen, and more than a hundred are a doubt. */
final class PlainNames {

    static final Name NONE = new Name(new byte[0], "", null);

    /** A hostile file brings new names without end; open addressing in four times the room. */
    private static final int NAMES_MAX = 128;

    private static final int NAME_BYTES_MAX = 100;
    private static final boolean[] FIRST = new boolean[256];
    private static final boolean[] LATER = new boolean[256];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            FIRST[c] = true;
            FIRST[c - 'a' + 'A'] = true;
        }
        FIRST['_'] = true;
        System.arraycopy(FIRST, 0, LATER, 0, FIRST.length);
        for (char c : "0123456789.-:".toCharArray()) {
            LATER[c] = true;
        }
    }

    private final @Nullable Name[] slots = new @Nullable Name[4 * NAMES_MAX];
    private int size;

    /** A qualified name: its bytes, what stands after the colon, and before. */
    static final class Name {
        private final byte[] bytes;
        private final String local;
        private final @Nullable String prefix;
        private final boolean isDeclaration;
        private boolean declared;

        private Name(byte[] bytes, String local, @Nullable String prefix) {
            this.bytes = bytes;
            this.local = local;
            this.prefix = prefix;
            isDeclaration = "xmlns".equals(prefix) || prefix == null && local.equals("xmlns");
        }

        byte[] bytes() {
            return bytes;
        }

        String local() {
            return local;
        }

        boolean hasPrefix() {
            return prefix != null;
        }

        /** Whether it declares a namespace. */
        boolean isDeclaration() {
            return isDeclaration;
        }
    }

    /** The name that begins here. */
    Name at(byte[] buffer, int from) {
        int i = from;
        int hash = 0;
        for (int b = buffer[i] & 0xFF; LATER[b]; b = buffer[++i] & 0xFF) {
            hash = hash * 31 + b;
        }
        // a name at the end of what was read may go on
        if (buffer[i] == 0 || i == from || i - from > NAME_BYTES_MAX) {
            throw Doubt.IT;
        }
        int slot = hash & slots.length - 1;
        for (Name name = slots[slot]; name != null; name = slots[slot]) {
            if (Arrays.equals(name.bytes, 0, name.bytes.length, buffer, from, i)) {
                return name;
            }
            slot = slot + 1 & slots.length - 1;
        }
        Name added = made(Arrays.copyOfRange(buffer, from, i));
        slots[slot] = added;
        return added;
    }

    private Name made(byte[] bytes) {
        if (++size > NAMES_MAX) {
            throw Doubt.IT;
        }
        String whole = new String(bytes, StandardCharsets.US_ASCII);
        int colon = whole.indexOf(':');
        String local = whole.substring(colon + 1);
        boolean starts = FIRST[bytes[0]] && !local.isEmpty() && FIRST[local.charAt(0)];
        if (!starts || local.indexOf(':') >= 0) {
            throw Doubt.IT;
        }
        return new Name(bytes, local.intern(), colon < 0 ? null : whole.substring(0, colon));
    }

    /** Takes note of a namespace that the root declares; XML's own ones have rules of their own. */
    void declare(Name declaration, String namespace) {
        boolean isOdd = declaration.hasPrefix() && (namespace.isEmpty() || declaration.local.startsWith("xml"));
        if (isOdd || namespace.startsWith("http://www.w3.org/")) {
            throw Doubt.IT;
        }
        declaration.declared = declaration.hasPrefix();
    }

    /** Doubts a name with a prefix that is not declared; xml and xmlns never are. */
    void checkDeclared(Name name) {
        String prefix = name.prefix;
        if (prefix == null || name.declared) {
            return;
        }
        for (Name other : slots) {
            if (other != null && other.declared && other.isDeclaration && other.local.equals(prefix)) {
                name.declared = true;
                return;
            }
        }
        throw Doubt.IT;
    }
}
