package org.hilo.trace.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hilo.drawing.Areas;
import org.hilo.drawing.FlowOptions;
import org.hilo.drawing.FlowPicture;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.hilo.engine.Waiting;
import org.junit.jupiter.api.Test;

class PictureFilesTest {
    private static final FlowPicture PICTURE = FlowPicture.of(
            new FlowMap(
                    9,
                    18,
                    List.of(
                            new Node("Pagar", "Ventas", 9, 9, 9, 0, 0),
                            new Node("Recibir", "Logística", 9, 9, 0, 9, 0)),
                    List.of(new Edge("Pagar", "Recibir", 9, 9, new Waiting(60, 90, 70)))),
            FlowOptions.plain(Areas.of(List.of("Logística", "Ventas"))));

    @Test
    void thePngIsTwiceAsLargeAsThePictureAndNotBlank() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PictureFiles.png(PICTURE.standalone())));
        assertThat(image.getWidth()).isCloseTo((int) (PICTURE.width() * 2), offset(2));
        int first = image.getRGB(0, 0);
        boolean drawn = false;
        for (int x = 0; x < image.getWidth(); x++) {
            drawn |= image.getRGB(x, image.getHeight() / 2) != first;
        }
        assertThat(drawn).isTrue();
    }

    @Test
    void thePdfHasOnePageThatSaysWhatThePictureSays() throws IOException {
        try (PDDocument document = Loader.loadPDF(PictureFiles.pdf(PICTURE.standalone()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat((double) document.getPage(0).getMediaBox().getWidth()).isCloseTo(PICTURE.width(), offset(1.0));
            assertThat(new PDFTextStripper().getText(document)).isNotNull();
        }
    }
}
