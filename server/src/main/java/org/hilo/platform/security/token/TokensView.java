package org.hilo.platform.security.token;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one's own tokens.
 *
 * @param created a token just made, shown this once, or null
 * @param name as typed before
 * @param wrong text of what is wrong, by field
 */
public record TokensView(List<Token> tokens, @Nullable String created, String name, Map<String, String> wrong) {
    public TokensView {
        tokens = List.copyOf(tokens);
        wrong = Map.copyOf(wrong);
    }
}
