package org.hilo.trace.flow;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a font of the web (WOFF 1.0, W3C 2012) into the form that Java reads: the same tables, not compressed. */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private Woff() {}

    static byte[] unpacked(byte[] woff) {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt() != SIGNATURE) {
            throw new IllegalArgumentException("not a WOFF font");
        }
        int flavour = in.getInt();
        int tables = in.getShort(12);
        int power = Integer.highestOneBit(tables);
        ByteBuffer head = ByteBuffer.allocate(SFNT_HEADER + tables * SFNT_ENTRY);
        head.putInt(flavour)
                .putShort((short) tables)
                .putShort((short) (power * SFNT_ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) ((tables - power) * SFNT_ENTRY));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int table = 0; table < tables; table++) {
            int entry = HEADER + table * ENTRY;
            byte[] data = table(woff, in.getInt(entry + 4), in.getInt(entry + 8), in.getInt(entry + 12));
            head.putInt(in.getInt(entry))
                    .putInt(in.getInt(entry + 16))
                    .putInt(head.capacity() + body.size())
                    .putInt(data.length);
            body.writeBytes(data);
            body.writeBytes(new byte[-data.length & 3]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.array());
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }

    private static byte[] table(byte[] woff, int offset, int packed, int size) {
        byte[] data = new byte[size];
        if (packed == size) {
            System.arraycopy(woff, offset, data, 0, size);
            return data;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(woff, offset, packed);
            inflater.inflate(data);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a table of the font cannot be unpacked", e);
        }
        return data;
    }
}
