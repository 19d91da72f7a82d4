package heed.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;

/// A picture that could be opened, and which way up it is.
///
/// @param turned 1 to 8 as cameras write it; 1 is upright
public record Opened(BufferedImage raw, int turned) {

    /// What one sees, upright and no larger than `side` on its longer side. Opaque: where nothing was, it is white.
    public BufferedImage fitted(int side, boolean opaque) {
        int longest = Math.max(raw.getWidth(), raw.getHeight());
        var now = raw;
        while (longest > 2 * side) {
            now = drawn(now, half(now.getWidth()), half(now.getHeight()), opaque);
            longest = Math.max(now.getWidth(), now.getHeight());
        }
        double scale = Math.min(1.0, (double) side / longest);
        return upright(drawn(now, part(now.getWidth(), scale), part(now.getHeight(), scale), opaque));
    }

    private static int half(int length) {
        return Math.max(1, length / 2);
    }

    private static int part(int length, double scale) {
        return Math.max(1, (int) (length * scale));
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height, boolean opaque) {
        var drawn = sheet(width, height, opaque);
        var pen = pen(drawn);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static BufferedImage sheet(int width, int height, boolean opaque) {
        return new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    }

    private static Graphics2D pen(BufferedImage on) {
        var pen = on.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (!on.getColorModel().hasAlpha()) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, on.getWidth(), on.getHeight());
        }
        return pen;
    }

    private BufferedImage upright(BufferedImage it) {
        if (turned < 2 || turned > 8) {
            return it;
        }
        int width = it.getWidth();
        int height = it.getHeight();
        var way =
                switch (turned) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    default -> new AffineTransform(0, -1, 1, 0, 0, width);
                };
        boolean lying = turned > 4;
        var on = sheet(
                lying ? height : width,
                lying ? width : height,
                !it.getColorModel().hasAlpha());
        var pen = on.createGraphics();
        pen.drawImage(it, way, null);
        pen.dispose();
        return on;
    }

    public static byte[] png(BufferedImage it) {
        return written(it, "png");
    }

    public static byte[] jpeg(BufferedImage it) {
        return written(it, "jpeg");
    }

    private static byte[] written(BufferedImage it, String format) {
        var file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(it, format.toLowerCase(Locale.ROOT), file)) {
                throw new IllegalStateException("nothing here writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
