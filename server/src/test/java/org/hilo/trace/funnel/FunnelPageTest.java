package org.hilo.trace.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hilo.browser.EveryLook;
import org.hilo.browser.SampleWorld;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunnelPageTest {
    private static final String TO_THE_CALL = "step1=Ver+ficha&step2=Pagar&step3=Llamar&step4=Entregar";

    @Test
    void theUsualWay() {
        EveryLook.of("funnel", "/trace/funnel", Role.READER);
    }

    @Test
    void aChosenWayOnWhichSomeStop() {
        EveryLook.of("funnel-chosen", "/trace/funnel?patience_days=10&" + TO_THE_CALL, Role.READER);
    }

    @Test
    void withoutEventsItTeaches() {
        EveryLook.of(SampleWorld.empty(), "funnel-empty", "/trace/funnel", Role.LEADER, 200);
    }

    @Test
    void strangersAreSentAway() {
        TestServer.Visitor stranger = SampleWorld.server().anonymous();
        assertThat(stranger.get("/trace/funnel").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/api/v1/trace/funnel").statusCode()).isEqualTo(401);
    }

    @Test
    void programsAndFilesGetTheSameNumbers() {
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        assertThat(reader.get("/api/v1/trace/funnel?" + TO_THE_CALL).body())
                .contains("\"activity\":\"Pagar\",\"journeys\":60")
                .contains("\"activity\":\"Llamar\",\"journeys\":20,\"ofFirst\":{\"value\":0.333");
        assertThat(reader.get("/trace/funnel/funnel.csv?patience_days=10&" + TO_THE_CALL)
                        .body())
                .contains("\"Llamar\",20,0.333333,", ",10,30,864000,18000,0");
    }

    @Test
    void theLinkLeadsToExactlyThoseWhoStopped() {
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        Matcher link = Pattern.compile("href=\"(/trace/flow[^\"]+)\">40 ")
                .matcher(reader.get("/trace/funnel?" + TO_THE_CALL).body());
        assertThat(link.find()).isTrue();
        String query = link.group(1).replace("&amp;", "&").replace("/trace/flow?", "");
        assertThat(reader.get("/api/v1/trace/flow?" + query).body()).contains("\"journeys\":40");
    }

    @Test
    void fewerThanFiveTellNoShare() {
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        String one = URLEncoder.encode("journey \"P1003\"", StandardCharsets.UTF_8);
        assertThat(reader.get("/api/v1/trace/funnel?where=" + one).body())
                .contains("\"activity\":\"Pagar\"")
                .doesNotContain("\"value\"", "\"journeys\":1");
        assertThat(reader.get("/trace/funnel/funnel.csv?where=" + one).body()).contains("\"Pagar\",,,,");
        assertThat(reader.get("/trace/funnel?where=" + one).body()).contains("muy pocos");
    }

    @Test
    void filtersThatLeaveNobodySaySo() {
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        assertThat(reader.get("/trace/funnel?from=2020-01-01&until=2020-01-02").body())
                .contains("Ningún recorrido");
        assertThat(reader.get("/api/v1/trace/funnel?from=2020-01-01&until=2020-01-02")
                        .body())
                .contains("\"steps\":[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "step1=Volar&step2=Pagar step1 Volar",
                "step1=Pagar step2 Pagar",
                "step9=Pagar step9 step9",
                "patience_days=soon patience_days soon",
                "patience_days=0 patience_days 0",
                "where=nonsense where nonsense"
            })
    void whatCannotBeMeantIsRefused(String asked) {
        String[] words = asked.split(" ");
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        var answer = reader.get("/api/v1/trace/funnel?" + words[0]);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + words[1] + "\"", words[2]);
        if (!words[1].equals("where")) {
            assertThat(reader.get("/trace/funnel?" + words[0]).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void anUnknownActivityIsToldWhichThereAre() {
        assertThat(SampleWorld.server()
                        .as(Role.READER)
                        .get("/api/v1/trace/funnel?step1=Volar&step2=Pagar")
                        .body())
                .contains("\"allowed\":[", "\"Cotizar\"");
    }
}
