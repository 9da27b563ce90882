package org.hilo.trace.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.hilo.browser.EveryLook;
import org.hilo.browser.Keyboard;
import org.hilo.browser.Look;
import org.hilo.browser.SampleWorld;
import org.hilo.browser.Visit;
import org.hilo.platform.security.Role;
import org.hilo.trace.selection.Selections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class TimelinePageTest {
    private static final Pattern JOURNEYS = Pattern.compile("\"journeys\":(\\d+)");

    @Test
    void aStopOfTheFlowMap() {
        EveryLook.of("flow-stop", "/trace/flow?lens=order&at=2026-09-08&pick=Pagar", Role.READER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lens=order",
                "lens=customer&level=area",
                "lens=order&from=2026-09-04&until=2026-09-11",
                "lens=order&where=passed+%22Llamar%22",
                "lens=order&ending=after&after=Pagar"
            })
    void aStopHasTheJourneysThatTheFilterOfTimeSelects(String query) {
        Timeline timeline = timeline(query);
        assertThat(timeline.stops()).hasSizeGreaterThan(5).anyMatch(stop -> stop.journeys() > 5);
        String others = query.replaceAll("&(from|until)=[^&]*", "");
        for (Timeline.Stop stop : timeline.stops()) {
            String same = others + "&from=" + stop.from() + "&until=" + stop.until();
            var told = JOURNEYS.matcher(get("/api/v1/trace/flow?" + same));
            assertThat(told.find()).isTrue();
            assertThat(Long.parseLong(told.group(1))).as("%s", stop).isEqualTo(stop.journeys());
            String part = get("/trace/flow/stop?" + query + "&at=" + stop.from());
            if (stop.isHidden()) {
                assertThat(part).contains("menos de 5 recorridos").doesNotContain("class=\"node\" href");
            } else {
                String counted = stop.journeys() == 1 ? "1 recorrido" : stop.journeys() + " recorridos";
                assertThat(part).contains(stop.journeys() == 0 ? "ningún recorrido" : ": " + counted + "</b>");
                assertThat(get("/trace/flow?" + same))
                        .contains(stop.journeys() == 0 ? "Ningún recorrido" : counted + ",");
            }
        }
    }

    @Test
    void tooFewJourneysShowNoNumber() {
        Timeline.Stop few = timeline("lens=order").stops().stream()
                .filter(Timeline.Stop::isHidden)
                .findFirst()
                .orElseThrow();
        assertThat(get("/trace/flow/stop?lens=order&at=" + few.from()))
                .contains("menos de 5 recorridos", ">Ver ficha</text>")
                .doesNotContain("empiezan", " veces en ", "recorridos con", "class=\"row\"");
        assertThat(get("/trace/flow/paths.csv?lens=order&at=" + few.from()).lines())
                .hasSize(1);
        assertThat(get("/trace/flow/picture.svg?lens=order&at=" + few.from())).contains("menos de 5 recorridos");
    }

    @Test
    void filesShowTheStopThatThePageShows() {
        assertThat(get("/trace/flow/activities.csv?lens=order")).contains("\"Pagar\",\"Ventas\",60");
        String ofStop = get("/trace/flow/activities.csv?lens=order&at=2026-09-08");
        assertThat(ofStop)
                .isEqualTo(get("/trace/flow/activities.csv?lens=order&from=2026-09-08&until=2026-09-08"))
                .doesNotContain("\"Pagar\",\"Ventas\",60");
        assertThat(get("/trace/flow?lens=order&at=2026-09-08"))
                .contains("paths.csv?lens=order&amp;activities=99&amp;at=");
        assertThat(get("/trace/flow?lens=order&at=2020-01-01")).doesNotContain("activities=99&amp;at=2020");
    }

    @Test
    void whereNothingIsSelectedThereIsNoPart() {
        assertThat(get("/trace/flow/stop?lens=order&from=2020-01-01&until=2020-01-31"))
                .isBlank();
        assertThat(get("/trace/flow?lens=order&from=2026-09-08&until=2026-09-08"))
                .doesNotContain("flow-timeline");
    }

    @Test
    void itWorksWithoutAScript() {
        try (Visit visit = Visit.withoutScript(SampleWorld.server(), Role.READER, Look.phone("es"))) {
            Page page = visit.to("/trace/flow?lens=order&text=count&where=passed+%22Llamar%22")
                    .page();
            assertThat(page.locator("#flow-at")).isHidden();
            page.locator("#flow-stop").selectOption("2026-09-08");
            page.locator(".timeline__choice button").click();
            assertThat(page.locator("#flow-now")).containsText("8 sept");
            assertThat(address(page)).contains("at=2026-09-08", "text=count", "where=passed \"Llamar\"");
            page.locator("#flow-on").click();
            assertThat(page.locator("#flow-now")).containsText("9 sept");
            String journeys = page.locator("#flow-now b").innerText().replaceAll(".*: ", "");
            page.locator("#flow-now a").click();
            assertThat(page.locator(".tools__counts")).containsText(journeys);
            assertThat(address(page))
                    .contains("from=2026-09-09", "until=2026-09-09")
                    .doesNotContain("at=");
        }
    }

    @Test
    void theKeyboardGoesThroughThePeriodsAndNothingMoves() {
        try (Visit visit = Visit.of(SampleWorld.server(), Role.READER, Look.desk("en"))) {
            Page page = visit.to("/trace/flow?lens=order").page();
            String places = places(page);
            page.locator("#flow-at").focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#flow-now")).containsText("2 Sep");
            assertThat(page.locator("#flow-at"))
                    .hasAttribute("aria-valuetext", page.locator("#flow-now b").innerText());
            assertThat(page.locator("#flow-at")).isFocused();
            assertThat(places(page)).isEqualTo(places);
            page.locator("#flow-on").click();
            assertThat(page.locator("#flow-now")).containsText("3 Sep");
            assertThat(page.url()).contains("at=2026-09-03");
            page.locator(".switch a").last().click();
            assertThat(page.locator(".switch a").last()).hasAttribute("aria-current", "true");
            assertThat(page.locator("#flow-now")).containsText("3 Sep");
            assertThat(page.url()).contains("at=2026-09-03", "text=count");
            page.locator("#flow-at").press("Home");
            assertThat(page.locator("#flow-now")).containsText("60 journeys");
            assertThat(page.locator("#flow-back")).hasAttribute("aria-disabled", "true");
            visit.saidNothingWrong().isAccessible();
        }
    }

    @Test
    void itPlaysForThoseWhoLikeMotion() {
        try (Visit visit = Visit.of(SampleWorld.server(), Role.READER, Look.desk("en"))) {
            Page page = visit.to("/trace/flow?lens=order&at=2026-09-19").page();
            assertThat(page.locator("#flow-play")).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            page.locator("#flow-faster").click();
            page.locator("#flow-play").click();
            assertThat(page.locator("#flow-play")).hasText("Pause", innerText());
            assertThat(page.locator("#flow-now")).hasAttribute("aria-live", "off");
            assertThat(page.locator("#flow-play")).hasText("Play", innerText());
            assertThat(page.locator("#flow-now")).hasAttribute("aria-live", "polite");
            assertThat(page.locator("#flow-on")).hasAttribute("aria-disabled", "true");
            visit.saidNothingWrong();
        }
    }

    @Test
    void everyControlIsNamedAndHasARing() {
        try (Visit visit = Visit.of(SampleWorld.server(), Role.READER, Look.desk("en"))) {
            Page page = visit.to("/trace/flow?lens=order&at=2026-09-08").page();
            page.locator("#flow-canvas a").last().focus();
            assertThat(Keyboard.walk(page, 5))
                    .containsExactly("Period", "Previous day", "Next day", "Only this day", "Periods as a table");
        }
    }

    /** What can be seen. */
    private static LocatorAssertions.HasTextOptions innerText() {
        return new LocatorAssertions.HasTextOptions().setUseInnerText(true);
    }

    /** The query of the address in plain text. */
    private static String address(Page page) {
        return URLDecoder.decode(page.url(), StandardCharsets.UTF_8);
    }

    private static String places(Page page) {
        return page.locator("#flow-canvas .node .box").all().stream()
                .map(box -> List.of("x", "y", "width", "height").stream()
                        .map(box::getAttribute)
                        .toList()
                        .toString())
                .toList()
                .toString();
    }

    private static Timeline timeline(String query) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.add(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return SampleWorld.server()
                .bean(Flows.class)
                .timeline(SampleWorld.server().bean(Selections.class).ofWork(parameters));
    }

    private static String get(String path) {
        return SampleWorld.server()
                .as(Role.READER)
                .with("Accept-Language", "es")
                .with("Accept", "*/*")
                .get(path)
                .body();
    }
}
