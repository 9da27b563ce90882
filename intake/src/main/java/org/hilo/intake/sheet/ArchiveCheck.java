package org.hilo.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;

/** Unpacks a workbook once without keeping anything, to know its true size before a reader trusts it. */
final class ArchiveCheck {

    /** A sheet of a million rows and thirty columns unpacks to about this. */
    private static final long UNPACKED_BYTES_MAX = 4L << 30;

    /** Shared texts are held in memory by the reader. */
    private static final long TEXTS_BYTES_MAX = 512L << 20;

    /** XML of sheets shrinks to a tenth, at best to a fiftieth. */
    private static final long RATIO_MAX = 300;

    private static final long RATIO_FREE_BYTES = 32L << 20;

    /** Workbooks have tens of parts. */
    private static final int ENTRIES_MAX = 10_000;

    private ArchiveCheck() {}

    static void check(InputFile file) throws IOException {
        long packed = Math.max(1, Files.size(file.path()));
        boolean workbook = false;
        long unpacked = 0;
        int entries = 0;
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                workbook |= entry.getName().equals("xl/workbook.xml");
                if (++entries > ENTRIES_MAX) {
                    throw refused(file, Reason.ARCHIVE_BOMB, String.valueOf(RATIO_MAX));
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    unpacked = scan(file, entry.getName(), in, unpacked, packed);
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw refused(file, Reason.BROKEN_ARCHIVE, "");
        }
        if (!workbook) {
            throw new FileRefused(Refusal.of(file.name(), 0, "", "ZIP", Reason.NOT_SUPPORTED, "XLSX, CSV"));
        }
    }

    private static long scan(InputFile file, String name, InputStream in, long before, long packed) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long own = 0;
        int letters = -1;
        byte last = 0;
        byte beforeLast = 0;
        boolean sheet = name.startsWith("xl/worksheets/");
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (own == 0 && new String(buffer, 0, Math.min(read, 2048), StandardCharsets.ISO_8859_1).contains("<!")) {
                if (new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                    throw refused(file, Reason.DOCUMENT_TYPE, "");
                }
            }
            own += read;
            long total = before + own;
            boolean ratio = total > RATIO_FREE_BYTES && total / packed > RATIO_MAX;
            if (ratio || total > UNPACKED_BYTES_MAX || name.endsWith("sharedStrings.xml") && own > TEXTS_BYTES_MAX) {
                throw refused(file, Reason.ARCHIVE_BOMB, String.valueOf(RATIO_MAX));
            }
            for (int i = 0; sheet && i < read; i++) {
                byte b = buffer[i];
                // a cell's place: r="ABC12"; four letters lie beyond the last column of any spreadsheet
                if (letters >= 0) {
                    letters = b >= 'A' && b <= 'Z' ? letters + 1 : -1;
                    if (letters > 3) {
                        throw refused(file, Reason.TOO_MANY_FIELDS, "16384");
                    }
                } else if (b == '"' && last == '=' && beforeLast == 'r') {
                    letters = 0;
                }
                beforeLast = last;
                last = b;
            }
        }
        return before + own;
    }

    private static FileRefused refused(InputFile file, Reason reason, String allowed) {
        return new FileRefused(Refusal.of(file.name(), 0, "", "", reason, allowed));
    }
}
