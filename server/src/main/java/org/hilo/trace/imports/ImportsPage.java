package org.hilo.trace.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports as pages: the list, bringing files in, one import, undo. */
@Controller
class ImportsPage {
    private static final int PAGE_SIZE = 25;
    private static final int REFUSED_SHOWN = 50;

    private final Imports imports;
    private final Mappings mappings;
    private final Drafts drafts;
    private final DraftPage draftPage;

    ImportsPage(Imports imports, Mappings mappings, Drafts drafts, DraftPage draftPage) {
        this.imports = imports;
        this.mappings = mappings;
        this.drafts = drafts;
        this.draftPage = draftPage;
    }

    @GetMapping("/trace/imports")
    Html list(@RequestParam(required = false) @Nullable Long before) {
        List<Import> found = imports.before(before == null ? Long.MAX_VALUE : before, PAGE_SIZE);
        String next = found.size() < PAGE_SIZE
                ? null
                : "/trace/imports?before=" + found.getLast().id();
        return Html.of("trace/imports/list", new ImportsView(found, next, mappings.all()));
    }

    @GetMapping("/trace/imports/new")
    Html create() {
        return Html.of("trace/imports/new");
    }

    @PostMapping("/trace/imports")
    ResponseEntity<Void> upload(
            @RequestParam("file") List<MultipartFile> file, @AuthenticationPrincipal SignedIn person)
            throws IOException {
        List<MultipartFile> given = file.stream().filter(one -> !one.isEmpty()).toList();
        if (given.isEmpty()) {
            throw Problem.invalid("trace.imports.no_file", "file");
        }
        long id = receive(given, person);
        if (imports.find(id).orElse(null) instanceof Import.Draft draft) {
            drafts.propose(draft);
        }
        return seeOther("/trace/imports/" + id);
    }

    private long receive(List<MultipartFile> files, SignedIn person) throws IOException {
        List<Imports.Incoming> incoming = new ArrayList<>();
        try {
            for (MultipartFile file : files) {
                incoming.add(new Imports.Incoming(FileNames.plain(file.getOriginalFilename()), file.getInputStream()));
            }
            return imports.upload(incoming, person.name());
        } finally {
            for (Imports.Incoming one : incoming) {
                one.content().close();
            }
        }
    }

    @GetMapping("/trace/imports/{id}")
    Html show(@PathVariable long id) {
        Import found = imports.find(id).orElseThrow(Problem::notFound);
        if (found instanceof Import.Draft draft) {
            return draftPage.show(draft);
        }
        List<RefusedLine> refused = imports.refusedAfter(id, 0, REFUSED_SHOWN + 1);
        boolean hasMore = refused.size() > REFUSED_SHOWN;
        boolean isTaken = found instanceof Import.Done || found instanceof Import.Undone;
        return Html.of(
                "trace/imports/show",
                new ImportView(
                        found,
                        hasMore ? refused.subList(0, REFUSED_SHOWN) : refused,
                        hasMore,
                        ImportView.ReasonCount.of(
                                found instanceof Import.Done done
                                        ? done.report().refused()
                                        : imports.refusedByReason(id)),
                        isTaken ? imports.knewEventsOf(id) : List.of()));
    }

    @PostMapping("/trace/imports/{id}/undo")
    ResponseEntity<Void> undo(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        imports.undo(id, person.name());
        Notice.leave(request, response, "trace.imports.show.undone_now");
        return seeOther("/trace/imports/" + id);
    }

    static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
