package heed.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Files that say they are pictures.
public final class Hostile {

    public static final String SCRIPT = "<script>alert(1)</script>";
    static final String PLACE = "N 52.1234 E 9.5678";

    private Hostile() {}

    /// Red above, blue below; the left upper corner is green.
    public static byte[] picture(int width, int height, String format) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        return written(picture, format);
    }

    static byte[] written(BufferedImage picture, String format) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /// What the camera noted, put where cameras put it: how it was held, and where that was.
    public static byte[] taken(byte[] jpeg, int turned) {
        var noted = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + PLACE.length());
        noted.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        noted.put("MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        noted.putShort((short) 1);
        noted.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0);
        noted.putInt(0).put(PLACE.getBytes(StandardCharsets.ISO_8859_1));
        return with(jpeg, 0xe1, noted.array());
    }

    /// One more part behind the beginning of a JPEG.
    static byte[] with(byte[] jpeg, int mark, byte[] part) {
        var file = ByteBuffer.allocate(jpeg.length + part.length + 4);
        file.put(jpeg, 0, 2).put((byte) 0xff).put((byte) mark).putShort((short) (part.length + 2));
        return file.put(part).put(jpeg, 2, jpeg.length - 2).array();
    }

    /// The same file with something hung on to it.
    static byte[] and(byte[] file, String tail) {
        var hidden = tail.getBytes(StandardCharsets.UTF_8);
        var both = Arrays.copyOf(file, file.length + hidden.length);
        System.arraycopy(hidden, 0, both, file.length, hidden.length);
        return both;
    }

    /// It says that it is 30,000 by 30,000.
    static byte[] floodOfDots() {
        var picture = picture(40, 40, "png");
        ByteBuffer.wrap(picture).putInt(16, 30_000).putInt(20, 30_000);
        var sum = new CRC32();
        sum.update(picture, 12, 17);
        ByteBuffer.wrap(picture).putInt(29, (int) sum.getValue());
        return picture;
    }

    /// The head of a JPEG says 60,000 by 60,000.
    static byte[] floodOfDotsInJpeg() {
        var picture = picture(40, 40, "jpeg");
        for (int i = 0; i < picture.length - 9; i++) {
            if ((picture[i] & 0xff) == 0xff && (picture[i + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(picture).putShort(i + 5, (short) 60_000).putShort(i + 7, (short) 60_000);
                return picture;
            }
        }
        throw new IllegalStateException("no head");
    }

    /// Few bytes of nothing that become 190 million: 5,000 by 4,800 dots of eight bytes each.
    static byte[] bomb() {
        var head = ByteBuffer.allocate(13).putInt(5000).putInt(4800).put(new byte[] {16, 6, 0, 0, 0});
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(file, "IHDR", head.array());
        chunk(file, "IDAT", nothing((5000 * 8 + 1) * 4800));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /// A small picture with a note of 100 million blanks, packed.
    static byte[] bombInANote() {
        var picture = picture(40, 40, "png");
        var note = new ByteArrayOutputStream();
        note.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        note.writeBytes(nothing(100_000_000));
        var file = new ByteArrayOutputStream();
        file.write(picture, 0, 33);
        chunk(file, "zTXt", note.toByteArray());
        file.write(picture, 33, picture.length - 33);
        return file.toByteArray();
    }

    private static byte[] nothing(int length) {
        var packer = new Deflater(Deflater.BEST_COMPRESSION);
        packer.setInput(new byte[length]);
        packer.finish();
        var packed = new byte[length / 500 + 1000];
        int used = packer.deflate(packed);
        packer.end();
        return Arrays.copyOf(packed, used);
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] data) {
        var part = ByteBuffer.allocate(data.length + 12).putInt(data.length);
        part.put(name.getBytes(StandardCharsets.ISO_8859_1)).put(data);
        var sum = new CRC32();
        sum.update(part.array(), 4, data.length + 4);
        file.writeBytes(part.putInt((int) sum.getValue()).array());
    }

    /// A JPEG that is built up in very many steps: its last step comes again and again.
    static byte[] manySteps(int steps) {
        var picture = inSteps();
        int last = 0;
        for (int i = 0; i < picture.length - 1; i++) {
            if ((picture[i] & 0xff) == 0xff && (picture[i + 1] & 0xff) == 0xda) {
                last = i;
            }
        }
        var file = new ByteArrayOutputStream();
        file.write(picture, 0, last);
        for (int i = 0; i < steps; i++) {
            file.write(picture, last, picture.length - 2 - last);
        }
        file.write(picture, picture.length - 2, 2);
        return file.toByteArray();
    }

    static byte[] inSteps() {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var file = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            var plain = ImageIO.read(new java.io.ByteArrayInputStream(picture(64, 64, "jpeg")));
            writer.write(null, new javax.imageio.IIOImage(plain, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
