package heed.purposes;

import heed.purposes.Moments.Moment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// A finished page with gaps where each answer has its own nonce.
record PageCopy(Moment moment, byte[] page, List<Integer> gaps, String tag) {

    static PageCopy of(Moment moment, byte[] page, String nonce) {
        var text = new String(page, StandardCharsets.ISO_8859_1);
        var gaps = new ArrayList<Integer>();
        var blank = page.clone();
        for (int at = text.indexOf(nonce); at >= 0; at = text.indexOf(nonce, at + nonce.length())) {
            gaps.add(at);
            Arrays.fill(blank, at, at + nonce.length(), (byte) ' ');
        }
        return new PageCopy(moment, blank, List.copyOf(gaps), tag(blank));
    }

    /// Nonces are all of one length.
    byte[] with(String nonce) {
        var whole = page.clone();
        var bytes = nonce.getBytes(StandardCharsets.ISO_8859_1);
        for (var at : gaps) {
            System.arraycopy(bytes, 0, whole, at, bytes.length);
        }
        return whole;
    }

    private static String tag(byte[] page) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(page);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
