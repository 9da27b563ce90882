package org.hilo.platform.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer to a form that has done its work: look there (post, redirect, get). */
public final class SeeOther {

    private SeeOther() {}

    public static ResponseEntity<Void> at(URI place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(place).build();
    }

    public static ResponseEntity<Void> at(String path) {
        return at(URI.create(path));
    }
}
