package org.hilo.platform.web;

import java.util.List;
import org.hilo.drawing.Areas;

/**
 * What the gallery of components shows beside its texts.
 *
 * @param areas one of each colour
 * @param falling the course of a figure that gets worse
 * @param rising the course of one that gets better
 */
public record GalleryView(List<Areas.Area> areas, List<Double> falling, List<Double> rising) {
    public GalleryView {
        areas = List.copyOf(areas);
        falling = List.copyOf(falling);
        rising = List.copyOf(rising);
    }
}
