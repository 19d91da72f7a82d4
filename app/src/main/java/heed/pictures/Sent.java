package heed.pictures;

import heed.pictures.Drawing.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// The bytes of what somebody says is a picture. What it is, is told by how it begins; its name and its type as sent
/// are never asked.
record Sent(byte[] bytes) {

    /// What an opened picture may take in memory.
    private static final long HEAVIEST = 100L * 1024 * 1024;
    /// A picture that comes in steps has about ten; each step costs a walk over the whole.
    private static final int MOST_SCANS = 40;
    private static final int TRUE_COLOUR = 24;

    /// @param end when it must be done, by `System.nanoTime`
    <T> Drawing<T> opened(Limit limit, long end, Function<Opened, T> then) {
        if (bytes.length > limit.bytes()) {
            return new Drawing.Refused<>(Why.TOO_HEAVY);
        }
        try {
            if (png()) {
                return read("png", 1, limit, end, then);
            }
            var marks = JpegMarks.of(bytes);
            return marks != null && marks.whole() && marks.scans() <= MOST_SCANS
                    ? read("jpeg", marks.turned(), limit, end, then)
                    : new Drawing.Refused<>(Why.NO_PICTURE);
        } catch (IOException | RuntimeException e) {
            // The readers of pictures say in many ways that something is no picture.
            return new Drawing.Refused<>(Why.NO_PICTURE);
        }
    }

    private boolean png() {
        var begins = new int[] {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        for (int i = 0; i < begins.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != begins[i]) {
                return false;
            }
        }
        return true;
    }

    private <T> Drawing<T> read(String format, int turned, Limit limit, long end, Function<Opened, T> then)
            throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            var refused = tooLarge(reader, limit);
            if (refused != null) {
                return new Drawing.Refused<>(refused);
            }
            reader.addIIOReadProgressListener(new Until(end));
            var raw = reader.read(0);
            return System.nanoTime() > end
                    ? new Drawing.Refused<>(Why.BUSY)
                    : new Drawing.Done<>(then.apply(new Opened(raw, turned)));
        } finally {
            reader.dispose();
        }
    }

    /// Its size is read from the head of the file, before it is opened.
    private static @Nullable Why tooLarge(ImageReader reader, Limit limit) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            return Why.NO_PICTURE;
        }
        var type = reader.getRawImageType(0);
        int bits = type == null ? TRUE_COLOUR : type.getColorModel().getPixelSize();
        return width * height > limit.dots() || width * height * bits / 8 > HEAVIEST ? Why.TOO_MANY_DOTS : null;
    }

    /// Ends the reading of a picture that takes too long.
    private record Until(long end) implements IIOReadProgressListener {

        @Override
        public void imageProgress(ImageReader reader, float percentage) {
            if (System.nanoTime() > end) {
                reader.abort();
            }
        }

        @Override
        public void imageStarted(ImageReader reader, int index) {}

        @Override
        public void imageComplete(ImageReader reader) {}

        @Override
        public void readAborted(ImageReader reader) {}

        @Override
        public void sequenceStarted(ImageReader reader, int least) {}

        @Override
        public void sequenceComplete(ImageReader reader) {}

        @Override
        public void thumbnailStarted(ImageReader reader, int index, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader reader, float percentage) {}

        @Override
        public void thumbnailComplete(ImageReader reader) {}
    }
}
