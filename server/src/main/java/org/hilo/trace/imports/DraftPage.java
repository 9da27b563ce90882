package org.hilo.trace.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.MappingException;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.web.Html;
import org.hilo.platform.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Files before their import: how they look, what becomes of their columns, and the start. */
@Controller
class DraftPage {
    private final Imports imports;
    private final Mappings mappings;
    private final Drafts drafts;

    DraftPage(Imports imports, Mappings mappings, Drafts drafts) {
        this.imports = imports;
        this.mappings = mappings;
        this.drafts = drafts;
    }

    Html show(Import.Draft draft) {
        return show(draft, draft.upload().mapping(), null, List.of());
    }

    /** @param answered what was sent by the form, if it was the form */
    private Html show(
            Import.Draft draft,
            @Nullable String yaml,
            @Nullable MappingForm answered,
            List<MappingException.Fault> faults) {
        List<Looked> files = drafts.look(draft);
        Mapping mapping = Drafts.parsed(yaml);
        boolean needsMapping = files.stream().anyMatch(Looked::isTable);
        MappingForm form = needsMapping && answered == null ? form(files, mapping, yaml) : answered;
        boolean isAsked = form != null && !form.isComplete();
        boolean canPreview = faults.isEmpty() && !isAsked && (mapping != null || !needsMapping);
        Preview preview = canPreview ? drafts.preview(draft, mapping) : new Preview();
        DraftView view = new DraftView(
                draft,
                files,
                form,
                yaml == null ? "" : yaml,
                faults,
                preview.events(),
                preview.refusals(),
                mappings.all());
        Html page = Html.of("trace/imports/draft", view);
        return faults.isEmpty() ? page : page.withStatus(422);
    }

    private static @Nullable MappingForm form(List<Looked> files, @Nullable Mapping mapping, @Nullable String yaml) {
        if (mapping != null) {
            return MappingForm.of(mapping, files);
        }
        return yaml == null ? Drafts.empty(files) : null;
    }

    /** The columns, answered in the form. */
    @PostMapping("/trace/imports/{id}/columns")
    Object columns(@PathVariable long id, @RequestParam Map<String, String> answers) {
        Import.Draft draft = draft(id);
        List<Looked> files = drafts.look(draft);
        MappingForm before = form(
                files, Drafts.parsed(draft.upload().mapping()), draft.upload().mapping());
        MappingForm answered = (before == null ? Drafts.empty(files) : before).answered(answers);
        List<MappingException.Fault> faults = new ArrayList<>(answered.faults());
        String yaml = answered.mapping().toYaml();
        try {
            Mapping.parse(yaml);
        } catch (MappingException e) {
            faults.addAll(e.faults());
        }
        if (!faults.isEmpty() || answered.hasDoubles()) {
            return show(draft, yaml, answered, faults).withStatus(422);
        }
        imports.map(id, yaml, null);
        return ImportsPage.seeOther("/trace/imports/" + id);
    }

    /** The mapping as text. */
    @PostMapping("/trace/imports/{id}/mapping")
    Object mapping(@PathVariable long id, @RequestParam String yaml) {
        Import.Draft draft = draft(id);
        if (yaml.length() > Mappings.YAML_CHARS_MAX) {
            throw Problem.of(413, "trace.imports.mapping_too_long")
                    .field("yaml")
                    .argument("most", Mappings.YAML_CHARS_MAX);
        }
        try {
            Mapping.parse(yaml);
        } catch (MappingException e) {
            return show(draft, yaml, null, e.faults());
        }
        imports.map(id, yaml, null);
        return ImportsPage.seeOther("/trace/imports/" + id);
    }

    /** A mapping saved before. */
    @PostMapping("/trace/imports/{id}/saved")
    ResponseEntity<Void> saved(@PathVariable long id, @RequestParam long mapping) {
        draft(id);
        SavedMapping saved = mappings.find(mapping).orElseThrow(Problem::notFound);
        imports.map(id, saved.yaml(), saved.name());
        return ImportsPage.seeOther("/trace/imports/" + id);
    }

    @PostMapping("/trace/imports/{id}/start")
    ResponseEntity<Void> start(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean strict,
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal SignedIn person) {
        Import.Draft draft = draft(id);
        String yaml = draft.upload().mapping();
        if (!name.isBlank() && yaml != null) {
            mappings.save(name, yaml, person.name());
            imports.map(id, yaml, name.strip());
        }
        imports.start(id, strict);
        return ImportsPage.seeOther("/trace/imports/" + id);
    }

    @PostMapping("/trace/imports/{id}/discard")
    ResponseEntity<Void> discard(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        imports.discard(id);
        Notice.leave(request, response, "trace.imports.list.discarded");
        return ImportsPage.seeOther("/trace/imports");
    }

    private Import.Draft draft(long id) {
        Import found = imports.find(id).orElseThrow(Problem::notFound);
        if (found instanceof Import.Draft draft) {
            return draft;
        }
        throw Problem.of(409, "trace.imports.no_draft");
    }
}
