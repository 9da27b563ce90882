package org.hilo.trace.flow;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.svg.SVGDocument;

/** A picture of its own as SVG with the fonts of the pages, as PNG or as PDF. */
public final class PictureFiles {
    private static final Pattern SIZE = Pattern.compile(" width=\"([0-9.]+)\" height=\"([0-9.]+)\"");

    /** Pixels of a PNG at most: larger pictures are scaled down, so that one request cannot take all memory. */
    private static final double MOST_PIXELS = 24e6;

    private static final double PIXELS_PER_POINT = 2;

    private PictureFiles() {}

    public static byte[] svg(String drawn) {
        return PictureFonts.embedded(drawn).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] png(String drawn) {
        PictureFonts.register();
        String svg = bold(drawn);
        Size size = Size.of(svg);
        double scale = Math.min(PIXELS_PER_POINT, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) (size.width * scale));
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) (size.height * scale));
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalStateException("a picture that we drew ourselves could not be turned into PNG", e);
        }
        return out.toByteArray();
    }

    /** One page, exactly as large as the picture, with lines and text as such. */
    public static byte[] pdf(String drawn) {
        PictureFonts.register();
        String svg = bold(drawn);
        Size size = Size.of(svg);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle((float) size.width, (float) size.height));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, (float) size.width, (float) size.height);
            graphic(svg).paint(graphics);
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Java knows regular and bold only. */
    private static String bold(String svg) {
        return svg.replace("font-weight:600", "font-weight:bold").replace("font-weight:700", "font-weight:bold");
    }

    private static GraphicsNode graphic(String svg) throws IOException {
        SVGDocument document = new SAXSVGDocumentFactory(null).createSVGDocument("file:picture", new StringReader(svg));
        UserAgentAdapter agent = new UserAgentAdapter();
        BridgeContext context = new BridgeContext(agent);
        context.setDynamic(false);
        return new GVTBuilder().build(context, document);
    }

    private record Size(double width, double height) {
        static Size of(String svg) {
            Matcher found = SIZE.matcher(svg);
            if (!found.find()) {
                throw new IllegalArgumentException("a picture says its width and height");
            }
            return new Size(
                    Math.max(1, Double.parseDouble(found.group(1))), Math.max(1, Double.parseDouble(found.group(2))));
        }
    }
}
