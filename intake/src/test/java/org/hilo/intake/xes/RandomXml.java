package org.hilo.intake.xes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Small logs of every kind of XML there is, whole or damaged; the same for the same random numbers. */
final class RandomXml {

    private static final String[] STARTS = {
        "",
        "",
        "<?xml version=\"1.0\"?>",
        "<?xml version='1.0' encoding='UTF-8' ?>\n",
        "\uFEFF",
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>\r\n",
        "\n",
        "<!-- c -->",
        "<?xml\nversion=\"1.0\"?>\n"
    };
    private static final String[] ODD_STARTS = {
        "<?xml version=\"1.1\"?>",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
        "<!DOCTYPE log>",
        "<?pi x?>",
        " <?xml?>"
    };
    private static final String[] NAMES = {"string", "date", "event", "trace", "a", "x.y-z_1"};
    private static final String[] ODD_NAMES = {"p:string", "é", "p:q:r", "xml:a", "-a", "xmlns:a"};
    private static final String[] ATTRIBUTES = {"key", "value", "a", "xes.version"};
    private static final String[] ODD_ATTRIBUTES = {"p:a", "p:key", "xml:lang", "xmlns", "xmlns:p", "xmlns:q", "q:a"};
    private static final String[] VALUES = {
        "",
        "A",
        "concept:name",
        "2026-01-01T10:00:00.000+01:00",
        "a &amp; b",
        "&#233;&#x41;",
        "é €",
        "\uD83D\uDE00",
        "x > y",
        "it&apos;s",
        "http://u"
    };
    private static final String[] ODD_VALUES = {
        "a\tb", "a\nb", "&x;", "&#0;", "<", "\u0001", "\uFFFE", "&#xFFFF;", "&#13;"
    };
    private static final String[] SPACES = {"", "", "\n", "\n  ", " \t", "\r\n", "\n\n"};
    private static final String[] ODD_TEXTS = {"text", "<![CDATA[x]]>", "<?pi?>", "&amp;", "\r", "<!-- é -->", "]]>"};
    private static final byte[] DAMAGES = "<>/=\"'&;!-?: \n\r\tax\0]".getBytes(StandardCharsets.ISO_8859_1);

    private final Random random;
    private final boolean oddities;
    private final StringBuilder xml = new StringBuilder();

    private RandomXml(Random random, boolean oddities) {
        this.random = random;
        this.oddities = oddities;
    }

    /** Well-formed or nearly so, with some things that are not plain. */
    static byte[] whole(Random random, int elements) {
        return new RandomXml(random, random.nextInt(3) == 0).log(elements);
    }

    static byte[] plain(Random random, int elements) {
        return new RandomXml(random, false).log(elements);
    }

    /** The same with a few bytes lost, changed, doubled or added; a third stays whole. */
    static byte[] damaged(Random random) {
        byte[] bytes = whole(random, random.nextInt(8));
        for (int damage = random.nextInt(3); damage > 0; damage--) {
            bytes = damage(bytes, random);
        }
        return bytes;
    }

    private static byte[] damage(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int until = Math.min(bytes.length, at + 1 + random.nextInt(3));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> {
                // lost
            }
            case 1 -> {
                out.write(bytes, at, until - at);
                out.write(bytes, at, until - at);
            }
            case 2 -> out.write(random.nextInt(256));
            case 3 -> {
                out.write(DAMAGES[random.nextInt(DAMAGES.length)]);
                out.write(bytes, at, until - at);
            }
            default -> out.write(DAMAGES[random.nextInt(DAMAGES.length)]);
        }
        out.write(bytes, until, bytes.length - until);
        return out.size() == 0 ? bytes : out.toByteArray();
    }

    private byte[] log(int elements) {
        xml.append(pick(STARTS, ODD_STARTS)).append("<log");
        if (random.nextInt(4) == 0) {
            xml.append(" xmlns:p=\"http://p\"");
        }
        attributes();
        xml.append('>');
        for (int i = 0; i < elements; i++) {
            element(0);
        }
        xml.append("</log>").append(space());
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void element(int depth) {
        xml.append(space());
        if (random.nextInt(12) == 0) {
            xml.append(random.nextBoolean() ? "<!-- a - comment\n -->" : "<!---->");
        }
        if (oddities && random.nextInt(8) == 0) {
            xml.append(ODD_TEXTS[random.nextInt(ODD_TEXTS.length)]);
        }
        String name = pick(NAMES, ODD_NAMES);
        xml.append('<').append(name);
        attributes();
        if (depth > 3 || random.nextInt(3) > 0) {
            xml.append(space()).append("/>");
            return;
        }
        xml.append('>');
        for (int i = random.nextInt(3); i > 0; i--) {
            element(depth + 1);
        }
        xml.append(space()).append("</").append(name).append(space()).append('>');
    }

    private void attributes() {
        int first = random.nextInt(ATTRIBUTES.length);
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = oddities && random.nextInt(6) == 0
                    ? ODD_ATTRIBUTES[random.nextInt(ODD_ATTRIBUTES.length)]
                    : ATTRIBUTES[(first + i) % ATTRIBUTES.length];
            char quote = random.nextBoolean() ? '"' : '\'';
            xml.append(' ').append(space()).append(name);
            xml.append(random.nextInt(9) == 0 ? " = " : "=");
            xml.append(quote).append(pick(VALUES, ODD_VALUES)).append(quote);
        }
    }

    private String space() {
        return SPACES[random.nextInt(SPACES.length)];
    }

    private String pick(String[] usual, String[] odd) {
        return oddities && random.nextInt(10) == 0
                ? odd[random.nextInt(odd.length)]
                : usual[random.nextInt(usual.length)];
    }
}
