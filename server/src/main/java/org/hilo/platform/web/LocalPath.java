package org.hilo.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a form may lead afterwards: a path of ours, never another site. */
public final class LocalPath {

    private static final URI HOME = URI.create("/");

    private LocalPath() {}

    /** The path, or the start page for anything that isn't one of ours. */
    public static URI of(@Nullable String wished) {
        if (wished == null || !wished.startsWith("/") || wished.startsWith("//") || wished.contains("\\")) {
            return HOME;
        }
        try {
            URI uri = new URI(wished);
            return uri.getAuthority() == null && uri.getScheme() == null ? uri : HOME;
        } catch (URISyntaxException malformed) {
            return HOME;
        }
    }
}
