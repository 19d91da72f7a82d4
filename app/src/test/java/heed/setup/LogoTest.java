package heed.setup;

import static org.assertj.core.api.Assertions.assertThat;

import heed.pictures.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LogoTest {

    private final Logo logo = new Logo(new Pictures());

    @Test
    void aPictureIsDrawnAnewAndSmall() throws IOException {
        var drawn = logo.drawn(picture(800, 400, "jpeg")).orElseThrow();
        var seen = ImageIO.read(new ByteArrayInputStream(drawn));
        assertThat(seen.getWidth()).isEqualTo(160);
        assertThat(seen.getHeight()).isEqualTo(80);
    }

    /// What hides behind a picture does not come along.
    @Test
    void whatIsHungOnToAPictureIsGone() throws IOException {
        var picture = picture(40, 40, "png");
        var hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var both = Arrays.copyOf(picture, picture.length + hidden.length);
        System.arraycopy(hidden, 0, both, picture.length, hidden.length);
        assertThat(new String(logo.drawn(both).orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThat(logo.drawn("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(logo.drawn(new byte[0])).isEmpty();
        assertThat(logo.drawn(new byte[Logo.LARGEST + 1])).isEmpty();
    }

    /// The size is read from the head of the file, before anything is opened.
    @Test
    void aFloodOfDotsIsRefused() throws IOException {
        var picture = picture(40, 40, "png");
        System.arraycopy(new byte[] {0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30}, 0, picture, 16, 8);
        assertThat(logo.drawn(picture)).isEmpty();
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file);
        return file.toByteArray();
    }
}
