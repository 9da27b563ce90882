package org.hilo.benchmarks;

import java.time.ZoneOffset;
import org.hilo.engine.rule.Rules;

/** Twenty rules over the corpus as people write them: five of the sequence alone, the others with times, links or values. */
final class TwentyRules {
    static final Rules RULES = Rules.parse("""
            calendar office = mon-fri 09:00-18:00 holidays 2026-05-01, 2026-09-18
            rule "1" = response "Activity 0" -> "Activity 3"
            rule "2" = precedence "Activity 4" -> "Activity 5"
            rule "3" = absence 2 "Activity 6"
            rule "4" = init "Activity 0", "Activity 1"
            rule "5" = not coexistence "Activity 2" with "Activity 9"
            rule "6" = response "Activity 1" -> "Activity 2" within 2h
            rule "7" = response "Activity 2" -> "Activity 4" within 1d
            rule "8" = response "Activity 3" -> "Activity 5" within 4h in office
            rule "9" = response "Activity 4" -> "Activity 6" within 2 workdays in office
            rule "10" = precedence "Activity 5" -> "Activity 7" within 12h
            rule "11" = alternate response "Activity 6" -> "Activity 8" within 3d
            rule "12" = not response "Activity 7" -> "Activity 7" within 7d
            rule "13" = response "Activity 8" -> "Activity 9" same order within 8h
            rule "14" = precedence "Activity 8" -> "Activity 10" same order
            rule "15" = response "Activity 9" where channel web -> "Activity 10" same channel
            rule "16" = existence "Activity 3" within 5d
            rule "17" = absence 3 "Activity 1" where channel phone
            rule "18" = response "Activity 10" where attribute segment = premium -> "Activity 11" within 1d
            rule "19" = succession "Activity 11" -> "Activity 12" within 2d
            rule "20" = responded existence "Activity 12" with "Activity 2" within 30d
            """, ZoneOffset.UTC);

    private TwentyRules() {}
}
