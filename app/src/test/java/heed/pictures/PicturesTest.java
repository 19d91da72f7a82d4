package heed.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import heed.pictures.Drawing.Why;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of people who mean harm, or whose telephone notes where they live.
class PicturesTest {

    private static final Limit LIMIT = new Limit(5 * 1024 * 1024, 24_000_000);

    private final Pictures pictures = new Pictures(Duration.ofMinutes(1));

    @AfterEach
    void close() {
        pictures.destroy();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whicheverWayTheCameraWasHeldThePictureIsUpright(int turned) throws IOException {
        // What the camera stores is the scene as it lies on its sensor.
        var stored = Hostile.written(
                held(ImageIO.read(new ByteArrayInputStream(Hostile.picture(80, 40, "png"))), turned), "jpeg");
        var seen = ImageIO.read(
                new ByteArrayInputStream(ours(Hostile.taken(stored, turned)).orElseThrow()));
        assertThat(seen.getWidth()).isEqualTo(80);
        assertThat(seen.getHeight()).isEqualTo(40);
        assertThat(near(seen.getRGB(4, 4))).isEqualTo("green");
        assertThat(near(seen.getRGB(75, 4))).isEqualTo("red");
        assertThat(near(seen.getRGB(4, 35))).isEqualTo("blue");
    }

    @Test
    void aLargePictureComesOutSmallAndUndistorted() throws IOException {
        var drawn = pictures.draw(Hostile.picture(4000, 3000, "jpeg"), LIMIT, it -> Opened.jpeg(it.fitted(1600, true)));
        var seen = ImageIO.read(new ByteArrayInputStream(drawn.drawn().orElseThrow()));
        assertThat(List.of(seen.getWidth(), seen.getHeight())).isEqualTo(List.of(1600, 1200));
    }

    @Test
    void whatOneSeesThroughIsWhiteOnAnOpaqueSheet() throws IOException {
        var glass = Hostile.written(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB), "png");
        var seen = ImageIO.read(new ByteArrayInputStream(ours(glass).orElseThrow()));
        assertThat(new Color(seen.getRGB(9, 9))).isEqualTo(Color.WHITE);
    }

    @Test
    void eachHarmIsRefusedOrGone() {
        assertThat(harmed(this::ours)).isEmpty();
    }

    /// Whoever opens what can be opened, or passes on what was opened, is found out.
    @Test
    void mutantsAreFound() {
        assertThat(harmed(PicturesTest::careless)).contains("torn JPEG", "GIF", "many steps", "camera held sideways");
        assertThat(harmed(it -> careless(it).map(_ -> it))).contains("a page hung on", "a page in a note", "place");
    }

    @Test
    void whyIsSaid() {
        assertThat(why(Hostile.floodOfDots())).isEqualTo(Why.TOO_MANY_DOTS);
        assertThat(why(Hostile.floodOfDotsInJpeg())).isEqualTo(Why.TOO_MANY_DOTS);
        assertThat(why(Hostile.bomb())).isEqualTo(Why.TOO_MANY_DOTS);
        assertThat(why(new byte[LIMIT.bytes() + 1])).isEqualTo(Why.TOO_HEAVY);
        assertThat(why(new byte[0])).isEqualTo(Why.NO_PICTURE);
    }

    @Test
    void aNoteThatUnfoldsIsNotUnfolded() {
        assertThat(Hostile.bombInANote().length).isLessThan(LIMIT.bytes());
        assertThat(ours(Hostile.bombInANote())).isPresent();
    }

    @Test
    void aPictureInAFewStepsIsAPicture() {
        assertThat(ours(Hostile.inSteps())).isPresent();
    }

    /// Whoever came too late is told; those who wait are drawn when a hand is free.
    @Test
    void fewAreDrawnAtOnceAndFewWait() throws Exception {
        var begun = new CountDownLatch(2);
        var go = new CountDownLatch(1);
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<java.util.concurrent.Future<Drawing<Integer>>>();
            for (int i = 0; i < 10; i++) {
                all.add(people.submit(() -> pictures.draw(Hostile.picture(8, 8, "png"), LIMIT, _ -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    begun.countDown();
                    await(go);
                    return now.decrementAndGet();
                })));
            }
            begun.await();
            while (pictures.waiting() < 8) {
                Thread.onSpinWait();
            }
            assertThat(why(Hostile.picture(8, 8, "png"))).isEqualTo(Why.BUSY);
            go.countDown();
            for (var each : all) {
                assertThat(each.get().drawn()).isPresent();
            }
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void whoeverDrawsTooLongIsSentAway() {
        var hasty = new Pictures(Duration.ofMillis(1));
        var go = new CountDownLatch(1);
        try {
            assertThat(hasty.draw(Hostile.picture(8, 8, "png"), LIMIT, _ -> {
                        await(go);
                        return 1;
                    }))
                    .isEqualTo(new Drawing.Refused<>(Why.BUSY));
        } finally {
            go.countDown();
            hasty.destroy();
        }
    }

    /// The names of harms that got through, by what comes out.
    private static List<String> harmed(Function<byte[], Optional<byte[]>> draws) {
        var png = Hostile.picture(40, 40, "png");
        var jpeg = Hostile.picture(40, 40, "jpeg");
        var refused = new LinkedHashMap<String, byte[]>(Map.of(
                "SVG", ("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>").getBytes(StandardCharsets.UTF_8),
                "HTML", Hostile.SCRIPT.getBytes(StandardCharsets.UTF_8),
                "GIF", Hostile.picture(4, 4, "gif"),
                "BMP", Hostile.picture(4, 4, "bmp"),
                "GIF that begins a page", Hostile.and(Hostile.picture(4, 4, "gif"), Hostile.SCRIPT),
                "torn JPEG", Arrays.copyOf(jpeg, jpeg.length - 20),
                "torn PNG", Arrays.copyOf(png, png.length / 2),
                "only its beginning", Arrays.copyOf(png, 20),
                "many steps", Hostile.manySteps(60)));
        var through = new ArrayList<String>();
        refused.forEach((name, file) -> {
            if (draws.apply(file).isPresent()) {
                through.add(name);
            }
        });
        var gone = new LinkedHashMap<String, byte[]>();
        gone.put("a page hung on", Hostile.and(png, Hostile.SCRIPT));
        gone.put("a page hung on to a JPEG", Hostile.and(jpeg, Hostile.SCRIPT));
        gone.put("a page in a note", Hostile.with(jpeg, 0xfe, Hostile.SCRIPT.getBytes(StandardCharsets.UTF_8)));
        gone.put("place", Hostile.taken(jpeg, 1));
        gone.forEach((name, file) -> {
            var out = draws.apply(file)
                    .map(it -> new String(it, StandardCharsets.ISO_8859_1))
                    .orElse("script");
            if (out.contains("script") || out.contains(Hostile.PLACE) || out.contains("Exif")) {
                through.add(name);
            }
        });
        var sideways =
                draws.apply(Hostile.taken(Hostile.picture(80, 40, "jpeg"), 6)).orElseThrow();
        if (seen(sideways).getWidth() != 40) {
            through.add("camera held sideways");
        }
        return through;
    }

    private Optional<byte[]> ours(byte[] file) {
        return pictures.draw(file, LIMIT, it -> Opened.jpeg(it.fitted(1600, true)))
                .drawn();
    }

    private Why why(byte[] file) {
        return switch (pictures.draw(file, LIMIT, _ -> 1)) {
            case Drawing.Refused<Integer>(Why why) -> why;
            case Drawing.Done<Integer> _ -> throw new AssertionError("it was drawn");
        };
    }

    /// The mutant: whatever opens is drawn.
    private static Optional<byte[]> careless(byte[] file) {
        try {
            var out = new ByteArrayOutputStream();
            var picture = ImageIO.read(new ByteArrayInputStream(file));
            if (picture == null) {
                return Optional.empty();
            }
            ImageIO.write(picture, "png", out);
            return Optional.of(out.toByteArray());
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static BufferedImage seen(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How a camera held this way stores the scene: dot by dot, the slow and plain way.
    private static BufferedImage held(BufferedImage scene, int turned) {
        int w = scene.getWidth();
        int h = scene.getHeight();
        var stored = turned > 4
                ? new BufferedImage(h, w, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < w; x++) {
            for (int y = 0; y < h; y++) {
                var at =
                        switch (turned) {
                            case 2 -> new int[] {w - 1 - x, y};
                            case 3 -> new int[] {w - 1 - x, h - 1 - y};
                            case 4 -> new int[] {x, h - 1 - y};
                            case 5 -> new int[] {y, x};
                            case 6 -> new int[] {y, w - 1 - x};
                            case 7 -> new int[] {h - 1 - y, w - 1 - x};
                            case 8 -> new int[] {h - 1 - y, x};
                            default -> new int[] {x, y};
                        };
                stored.setRGB(at[0], at[1], scene.getRGB(x, y));
            }
        }
        return stored;
    }

    private static String near(int rgb) {
        var color = new Color(rgb);
        if (color.getRed() > 150) {
            return "red";
        }
        return color.getBlue() > 150 ? "blue" : "green";
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
