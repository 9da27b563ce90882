package org.hilo.trace.imports;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.intake.InputFile;
import org.hilo.intake.Intake;
import org.hilo.intake.Look;
import org.hilo.intake.Progress;
import org.hilo.intake.ReadOptions;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.MappingException;
import org.hilo.intake.mapping.PromiseMapping;
import org.hilo.intake.mapping.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be said about files before they are read: how they look, which mapping fits, what would become of them. */
@Service
class Drafts {
    private final Imports imports;
    private final Mappings mappings;
    private final Intake intake;

    Drafts(Imports imports, Mappings mappings, InstantSource clock) {
        this.imports = imports;
        this.mappings = mappings;
        this.intake = new Intake(clock);
    }

    List<Looked> look(Import.Draft draft) {
        List<Looked> looked = new ArrayList<>();
        for (InputFile file : imports.files(draft)) {
            looked.add(new Looked(file, intake.look(file)));
        }
        return looked;
    }

    /** Gives a fresh draft the mapping that was saved for such files, else a proposed one. */
    void propose(Import.Draft draft) {
        List<Looked> files = look(draft);
        if (files.stream().noneMatch(Looked::isTable)) {
            return;
        }
        for (SavedMapping saved : mappings.all()) {
            if (fits(saved, files)) {
                imports.map(draft.id(), saved.yaml(), saved.name());
                return;
            }
        }
        Mapping proposal = together(files);
        if (proposal != null) {
            imports.map(draft.id(), proposal.toYaml(), null);
        }
    }

    private static boolean fits(SavedMapping saved, List<Looked> files) {
        Mapping mapping = parsed(saved.yaml());
        return mapping != null && files.stream().allMatch(file -> file.tableIn(mapping) != null);
    }

    /** The proposals of all files as one mapping; null when there is none. */
    private static @Nullable Mapping together(List<Looked> files) {
        List<FileMapping> tables = new ArrayList<>();
        List<PromiseMapping> promises = new ArrayList<>();
        Mapping first = null;
        for (Looked file : files) {
            Mapping proposal = file.look().proposal();
            if (proposal != null) {
                first = first == null ? proposal : first;
                tables.addAll(proposal.files());
                promises.addAll(proposal.promises());
            } else if (file.isTable()) {
                tables.add(file.lookedUp());
            }
        }
        return first == null
                ? null
                : new Mapping(
                        first.name(), first.settings(), first.lens(), Map.of(), Map.of(), tables, promises, List.of());
    }

    /** The mapping of a text; null when it has faults. */
    static @Nullable Mapping parsed(@Nullable String yaml) {
        try {
            return yaml == null ? null : Mapping.parse(yaml);
        } catch (MappingException e) {
            return null;
        }
    }

    /** The first events and refusals that these files would give. */
    Preview preview(Import.Draft draft, @Nullable Mapping mapping) {
        Preview preview = new Preview();
        try {
            intake.read(imports.files(draft), mapping, ReadOptions.standard(), preview, Progress.NONE);
        } catch (Preview.Enough e) {
            return preview;
        }
        return preview;
    }

    /** An empty form for tables that no proposal can be made for. */
    static MappingForm empty(List<Looked> files) {
        List<FileForm> forms = new ArrayList<>();
        for (Looked looked : files) {
            List<ColumnForm> columns =
                    looked.look().columns().stream().map(TableReading::ignored).toList();
            String name = looked.file().name();
            List<Look.Question> asked = looked.look().questions();
            forms.add(new FileForm(
                    name, name, "", String.valueOf(Settings.standard().decimal()), "", "", columns, asked));
        }
        return new MappingForm(files.isEmpty() ? "" : files.getFirst().file().name(), "", "", "", forms);
    }
}
