package org.hilo.andina.life;

import org.hilo.andina.world.Category;

/** What the customer looks at, how they came, and what for. The amount is in the country's currency, 0 if unknown. */
public record Visit(Category category, String thing, String channel, String campaign, long amount) {
    Visit through(String otherChannel) {
        return new Visit(category, thing, otherChannel, campaign, amount);
    }
}
