package org.hilo.intake.table;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.hilo.intake.Reason;
import org.hilo.intake.mapping.Settings;
import org.jspecify.annotations.Nullable;

/** Turns a cell into an instant: what has an offset is converted by it, what has none is local to the mapping's zone. */
public final class TimeReader {

    private final List<DatePattern> patterns = new ArrayList<>();
    private final Settings settings;
    private final ZoneRules rules;
    private final String zoneLabel;
    private final Tally tally;
    private final String allowed;

    public TimeReader(Settings settings, @Nullable List<String> ownPatterns, Tally tally) {
        List<String> written = ownPatterns == null ? settings.dates() : ownPatterns;
        written.forEach(pattern -> patterns.add(DatePattern.of(pattern)));
        ZoneId zone = settings.zone();
        this.settings = settings;
        this.rules = zone == null ? ZoneOffset.UTC.getRules() : zone.getRules();
        this.zoneLabel = zone == null ? "" : zone.getId();
        this.tally = tally;
        this.allowed = String.join(", ", written.isEmpty() ? List.of("ISO 8601") : written);
    }

    public Instant read(String field, Object cell) {
        return switch (cell) {
            case Instant instant -> instant;
            case LocalDateTime local -> local(field, local.toString(), local);
            case OffsetDateTime time -> withOffset(time);
            default -> text(field, cell.toString());
        };
    }

    private Instant text(String field, String text) {
        Object parsed = null;
        for (int i = 0; i < patterns.size() && parsed == null; i++) {
            parsed = patterns.get(i).read(text);
        }
        if (parsed == null) {
            parsed = Times.iso(text);
        }
        if (parsed instanceof LocalDateTime local) {
            return local(field, text, local);
        }
        if (parsed instanceof OffsetDateTime time) {
            return withOffset(time);
        }
        throw new CellRefused(field, text, Reason.BAD_TIME, allowed);
    }

    private Instant withOffset(OffsetDateTime time) {
        tally.zone(time.getOffset());
        return time.toInstant();
    }

    private Instant local(String field, String text, LocalDateTime local) {
        tally.localZone(zoneLabel);
        ZoneOffset offset = rules.getOffset(local);
        if (rules.isFixedOffset()) {
            return local.toInstant(offset);
        }
        ZoneOffsetTransition transition = rules.getTransition(local);
        if (transition == null) {
            return local.toInstant(offset);
        }
        if (transition.isGap()) {
            if (settings.gap() == Settings.Gap.REFUSE) {
                throw new CellRefused(field, text, Reason.TIME_IN_GAP, zoneLabel);
            }
            tally.gap();
            return local.toInstant(transition.getOffsetBefore());
        }
        if (settings.overlap() == Settings.Overlap.REFUSE) {
            throw new CellRefused(field, text, Reason.TIME_IN_OVERLAP, zoneLabel);
        }
        tally.overlap();
        boolean earlier = settings.overlap() == Settings.Overlap.EARLIER;
        return local.toInstant(earlier ? transition.getOffsetBefore() : transition.getOffsetAfter());
    }
}
