package org.hilo.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {

    @Test
    void addressesTokensAndLinksDoNotReachTheLog() {
        String line = Redaction.redactedLine("ana.perez+x@tienda.com.mx sent Authorization: Bearer abc.def"
                + " with hilo_0123456789abcdefghij and /welcome/0123456789abcdefghij?password=sesame");
        assertThat(line)
                .isEqualTo("[e-mail] sent Authorization: [token] with [token] and /welcome/[link]?password=[secret]");
    }

    @Test
    void anAddressInAnAddressOfAPageIsOneToo() {
        assertThat(Redaction.redactedLine("GET /trace/thread/email/ana.perez%40tienda.cl failed"))
                .isEqualTo("GET /trace/thread/email/[e-mail] failed");
    }

    @Test
    void nobodyCanForgeASecondLine() {
        assertThat(Redaction.redactedLine("file a.csv\r\n2026-01-01 INFO all is well\u2028\u001b[31m"))
                .isEqualTo("file a.csv 2026-01-01 INFO all is well [31m");
    }

    @Test
    void aTextWithoutPersonsStaysAsItIs() {
        assertThat(Redaction.redacted("import 17: 40,000 rows in 3.2 s at http://127.0.0.1:8080"))
                .isEqualTo("import 17: 40,000 rows in 3.2 s at http://127.0.0.1:8080");
    }

    @Test
    void aLongLineIsCutInNoTime() {
        String hostile = "a.".repeat(100_000) + "@".repeat(100_000);
        assertThat(Redaction.redactedLine(hostile)).hasSize(hostile.length());
    }
}
