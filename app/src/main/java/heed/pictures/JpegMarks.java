package heed.pictures;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What the marks between the parts of a JPEG file say, read without opening it.
///
/// @param turned which way the camera was held, 1 to 8
/// @param scans in how many steps the picture is built up
/// @param whole whether its end is there
record JpegMarks(int turned, int scans, boolean whole) {

    private static final int BEGIN = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int CAMERA = 0xe1;
    private static final int TURNED = 0x0112;

    /// Null when it does not begin as a JPEG does, or is torn.
    static @Nullable JpegMarks of(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes);
        try {
            if (next(file) != 0xff || next(file) != BEGIN) {
                return null;
            }
            int turned = 1;
            int scans = 0;
            while (true) {
                int mark = mark(file);
                if (mark == END) {
                    return new JpegMarks(turned, scans, scans > 0);
                }
                if (mark == 0x01 || (mark >= 0xd0 && mark <= BEGIN)) {
                    continue;
                }
                int length = Short.toUnsignedInt(file.getShort()) - 2;
                if (length < 0 || length > file.remaining()) {
                    return null;
                }
                if (mark == CAMERA) {
                    turned = turned(file.slice(file.position(), length), turned);
                }
                file.position(file.position() + length);
                if (mark == SCAN) {
                    scans++;
                    dots(file);
                }
            }
        } catch (BufferUnderflowException _) {
            return new JpegMarks(1, 0, false);
        }
    }

    private static int next(ByteBuffer file) {
        return Byte.toUnsignedInt(file.get());
    }

    private static int mark(ByteBuffer file) {
        while (next(file) != 0xff) {
            // What stands between two parts means nothing.
        }
        int mark = next(file);
        while (mark == 0xff) {
            mark = next(file);
        }
        return mark;
    }

    /// Past the dots of one scan, up to the next mark that is none of the dots' own.
    private static void dots(ByteBuffer file) {
        while (true) {
            if (next(file) != 0xff) {
                continue;
            }
            int mark = next(file);
            if (mark != 0 && mark != 0xff && (mark < 0xd0 || mark > 0xd7)) {
                file.position(file.position() - 2);
                return;
            }
            if (mark == 0xff) {
                file.position(file.position() - 1);
            }
        }
    }

    /// From the first list of what the camera noted; whatever cannot be read there says nothing.
    private static int turned(ByteBuffer noted, int known) {
        try {
            var name = new byte[6];
            noted.get(name);
            if (!new String(name, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
                return known;
            }
            var list = noted.slice();
            list.order(list.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int at = list.getInt(4);
            int entries = Short.toUnsignedInt(list.getShort(at));
            for (int i = 0; i < entries; i++) {
                int entry = at + 2 + 12 * i;
                if (Short.toUnsignedInt(list.getShort(entry)) == TURNED) {
                    int turned = Short.toUnsignedInt(list.getShort(entry + 8));
                    return turned >= 1 && turned <= 8 ? turned : known;
                }
            }
            return known;
        } catch (BufferUnderflowException | IndexOutOfBoundsException _) {
            return known;
        }
    }
}
