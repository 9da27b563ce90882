package org.hilo.trace.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hilo.platform.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Refused lines as a table to download, for programs and for people. */
@RestController
@Tag(name = "imports")
class RefusedLinesResource {
    /** Lines held in memory at once. */
    private static final int PORTION = 2_000;

    private static final List<String> COLUMNS =
            List.of("file", "line", "field", "value", "reason", "message", "allowed");

    private final Imports imports;

    RefusedLinesResource(Imports imports) {
        this.imports = imports;
    }

    @Operation(operationId = "downloadRefusedLines", summary = "Downloads the refused lines of an import as CSV")
    @GetMapping({"/api/v1/trace/imports/{id}/refused.csv", "/trace/imports/{id}/refused.csv"})
    void download(
            @PathVariable long id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        if (imports.find(id).isEmpty()) {
            throw Problem.notFound();
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"refused-" + id + ".csv\"");
        PrintWriter writer = response.getWriter();
        RefusedCsv csv = new RefusedCsv(writer, request.getLocale());
        csv.begin(COLUMNS);
        List<RefusedLine> lines = imports.refusedAfter(id, 0, PORTION);
        while (!lines.isEmpty()) {
            for (RefusedLine line : lines) {
                csv.add(line.refusal());
            }
            lines = imports.refusedAfter(id, lines.getLast().id(), PORTION);
        }
    }
}
