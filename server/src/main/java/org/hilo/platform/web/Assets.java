package org.hilo.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Addresses of styles, modules, fonts and pictures. One version, the hash of all of them, stands in front of the path,
 * so that browsers may keep a file for a year and relative links between files go on working.
 */
@Component
final class Assets {

    static final String FOLDER = "classpath:/static/assets/";

    private final String version;

    Assets(WebSettings settings) {
        this.version = settings.dev() ? "dev" : hash();
    }

    /** The address of an asset, such as {@code styles/hilo.css}. */
    String address(String path) {
        return "/assets/" + version + "/" + path;
    }

    String version() {
        return version;
    }

    private static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] all = new PathMatchingResourcePatternResolver().getResources("classpath*:/static/assets/**/*.*");
            Arrays.sort(all, Comparator.comparing(Resource::getDescription));
            for (Resource resource : all) {
                try (InputStream in = resource.getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
