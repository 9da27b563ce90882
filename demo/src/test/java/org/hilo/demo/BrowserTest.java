package org.hilo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserTest {
    @Test
    void aScreenIsNeeded() {
        assertThat(Browser.opener("linux", null, null)).isNull();
        assertThat(Browser.opener("linux", "", "")).isNull();
        assertThat(Browser.opener("linux", ":0", null)).isEqualTo("xdg-open");
        assertThat(Browser.opener("linux", null, "wayland-0")).isEqualTo("xdg-open");
        assertThat(Browser.opener("mac os x", null, null)).isEqualTo("open");
    }
}
