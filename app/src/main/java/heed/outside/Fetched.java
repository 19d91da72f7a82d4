package heed.outside;

import java.nio.charset.Charset;
import java.util.Locale;

/// What came of calling an address: what is there, or why we have nothing.
public sealed interface Fetched {

    /// The bytes as they came, and how to read them.
    record Got(byte[] body, String type, Charset charset) implements Fetched {

        /// Without the mark that some programs put before the first sign.
        public String text() {
            var text = new String(body, charset);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    /// `detail` is a number or a word of the other side for the reader, such as the status; often empty.
    record Refused(Reason reason, String detail) implements Fetched {

        static Refused of(Reason reason) {
            return new Refused(reason, "");
        }
    }

    enum Reason {
        NOT_AN_ADDRESS,
        NOT_HTTPS,
        SECRET_INSIDE,
        PORT,
        NO_NAME,
        UNKNOWN_NAME,
        NOT_OPEN,
        REDIRECTS,
        STATUS,
        TYPE,
        PACKED,
        TOO_LARGE,
        TOO_SLOW,
        NO_CONNECTION,
        NOT_TRUSTED,
        BUSY;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The key of the reason in plain words; {0} is the detail.
        public String key() {
            return "outside.why-" + word();
        }
    }
}
