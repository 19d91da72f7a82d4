package heed.setup;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// A picture that somebody sent, drawn anew at the size of the header: nothing but its colours stays.
final class Logo {

    static final int LARGEST = 2 * 1024 * 1024;

    private static final int SIDE = 160;
    private static final int WIDEST = 4000;

    private Logo() {}

    /// Empty when this is no PNG or JPEG, or so large that to open it would be dangerous.
    static Optional<byte[]> drawn(byte[] sent) {
        if (sent.length > LARGEST) {
            return Optional.empty();
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                var reader = readers.next();
                if (known(reader)) {
                    reader.setInput(input);
                    return picture(reader);
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // The readers of pictures say in many ways that something is no picture.
            return Optional.empty();
        }
    }

    private static boolean known(ImageReader reader) throws IOException {
        var format = reader.getFormatName().toLowerCase(java.util.Locale.ROOT);
        return format.equals("png") || format.equals("jpeg");
    }

    /// Its size is read before it is opened.
    private static Optional<byte[]> picture(ImageReader reader) throws IOException {
        try {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1 || width > WIDEST || height > WIDEST) {
                return Optional.empty();
            }
            double scale = Math.min(1.0, (double) SIDE / Math.max(width, height));
            var drawn = new BufferedImage(
                    Math.max(1, (int) (width * scale)),
                    Math.max(1, (int) (height * scale)),
                    BufferedImage.TYPE_INT_ARGB);
            var pen = drawn.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(reader.read(0), 0, 0, drawn.getWidth(), drawn.getHeight(), null);
            pen.dispose();
            var file = new ByteArrayOutputStream();
            ImageIO.write(drawn, "png", file);
            return Optional.of(file.toByteArray());
        } finally {
            reader.dispose();
        }
    }
}
