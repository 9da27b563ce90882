package org.hilo.trace.compare;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hilo.drawing.FlowPicture;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Shell;
import org.hilo.platform.web.Shells;
import org.hilo.statistics.Difference;
import org.hilo.trace.flow.Flows;
import org.hilo.trace.flow.PictureFiles;
import org.hilo.trace.selection.CsvTable;
import org.hilo.trace.selection.FilterWords;
import org.hilo.trace.selection.Parameters;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.Selections;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The comparison as a page and as files. */
@Controller
@RequestMapping("/trace/compare")
class ComparePage {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Comparisons comparisons;
    private final Selections selections;
    private final Flows flows;
    private final Shells shells;

    ComparePage(Comparisons comparisons, Selections selections, Flows flows, Shells shells) {
        this.comparisons = comparisons;
        this.selections = selections;
        this.flows = flows;
        this.shells = shells;
    }

    /** Which picture a file shows. */
    private enum Which {
        DIFFERENCE,
        A,
        B
    }

    @GetMapping
    Html show(@RequestParam MultiValueMap<String, String> parameters) {
        Selection base = selections.ofWork(parameters);
        return Html.of("trace/compare/show", view(base, CompareRequest.of(parameters, base.zone())));
    }

    private CompareView view(Selection base, CompareRequest request) {
        Sides sides = request.sides(base);
        Split split = sides == null ? null : comparisons.split(sides);
        return new CompareView(
                selections.bar(base, "/trace/compare", request.kept()),
                request,
                new CompareView.Starts(comparisons.segments(base), comparisons.limits(base), comparisons.period(base)),
                sides,
                split,
                sides == null || split == null || !split.isComparable() ? null : comparisons.compare(sides),
                flows.areas(),
                flows,
                selections.log(base).journeyCount());
    }

    @GetMapping("/picture.svg")
    ResponseEntity<byte[]> svg(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        return file("compare.svg", SVG, PictureFiles.svg(picture(parameters, shells.of(request, response))));
    }

    @GetMapping("/picture.png")
    ResponseEntity<byte[]> png(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        String drawn = picture(parameters, shells.of(request, response));
        return file("compare.png", MediaType.IMAGE_PNG, PictureFiles.png(drawn));
    }

    @GetMapping("/picture.pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        String drawn = picture(parameters, shells.of(request, response));
        return file("compare.pdf", MediaType.APPLICATION_PDF, PictureFiles.pdf(drawn));
    }

    @GetMapping("/shares.csv")
    ResponseEntity<byte[]> shares(@RequestParam MultiValueMap<String, String> parameters) {
        CsvTable table = new CsvTable(List.of(
                "kind",
                "condition",
                "journeys_a",
                "of_a",
                "share_a",
                "journeys_b",
                "of_b",
                "share_b",
                "difference",
                "low",
                "high",
                "p",
                "adjusted_p",
                "conclusion"));
        Compared compared = comparisons.compare(comparable(parameters));
        Stream.concat(compared.shares().stream(), compared.variants().stream()).forEach(row -> {
            Difference difference = row.difference();
            table.row(Arrays.asList(
                    word(row.kind()),
                    row.condition().toString(),
                    row.a().journeys(),
                    row.a().of(),
                    row.a().value(),
                    row.b().journeys(),
                    row.b().of(),
                    row.b().value(),
                    difference.value(),
                    difference.low(),
                    difference.high(),
                    Double.isNaN(row.adjustedP()) ? null : difference.p(),
                    row.adjustedP(),
                    word(row.certainty())));
        });
        return file("shares.csv", CSV, table.bytes());
    }

    @GetMapping("/waits.csv")
    ResponseEntity<byte[]> waits(@RequestParam MultiValueMap<String, String> parameters) {
        CsvTable table = new CsvTable(List.of(
                "from",
                "to",
                "journeys_a",
                "median_seconds_a",
                "journeys_b",
                "median_seconds_b",
                "difference_seconds",
                "low_seconds",
                "high_seconds",
                "p",
                "adjusted_p",
                "conclusion"));
        for (WaitDifference row : comparisons.compare(comparable(parameters)).waits()) {
            Difference difference = row.difference();
            table.row(Arrays.asList(
                    row.from(),
                    row.to(),
                    row.a().journeys(),
                    row.a().medianSeconds(),
                    row.b().journeys(),
                    row.b().medianSeconds(),
                    row.seconds(),
                    difference == null ? null : difference.low(),
                    difference == null ? null : difference.high(),
                    difference == null || Double.isNaN(row.adjustedP()) ? null : difference.p(),
                    row.adjustedP(),
                    word(row.certainty())));
        }
        return file("waits.csv", CSV, table.bytes());
    }

    private String picture(MultiValueMap<String, String> parameters, Shell shell) {
        Sides sides = comparable(parameters);
        CompareRequest request = CompareRequest.of(parameters, sides.base().zone());
        Compared compared = comparisons.compare(sides);
        CompareView view = view(sides.base(), request);
        Which which = which(Parameters.text(parameters, "which"));
        FlowPicture picture =
                switch (which) {
                    case DIFFERENCE -> view.differences(shell, compared, false);
                    case A -> view.pictureOfA(shell, compared, false);
                    case B -> view.pictureOfB(shell, compared, false);
                };
        FilterWords words = new FilterWords(shell);
        String a = shell.t(
                "trace.compare.sides.a",
                "words",
                words.of(sides.a()),
                "journeys",
                compared.a().journeys());
        String b = shell.t(
                "trace.compare.sides.b",
                "words",
                words.of(sides.b()),
                "journeys",
                compared.b().journeys());
        return picture.standalone(
                switch (which) {
                    case DIFFERENCE ->
                        List.of(
                                a,
                                b,
                                shell.t(
                                        "trace.compare.picture.key",
                                        "by",
                                        request.by().word()));
                    case A -> List.of(a);
                    case B -> List.of(b);
                });
    }

    private static Which which(String word) {
        return word.isEmpty()
                ? Which.DIFFERENCE
                : Arrays.stream(Which.values())
                        .filter(which -> word(which).equals(word))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid("trace.compare.unknown_picture", "which")
                                .argument("value", word)
                                .allowed(Arrays.stream(Which.values())
                                        .map(ComparePage::word)
                                        .toList()));
    }

    private Sides comparable(MultiValueMap<String, String> parameters) {
        Selection base = selections.strictlyOfWork(parameters);
        return comparisons.comparable(CompareRequest.of(parameters, base.zone()).strictSides(base));
    }

    private static String word(Enum<?> member) {
        return member.name().toLowerCase(Locale.ROOT);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type)
                .body(content);
    }
}
