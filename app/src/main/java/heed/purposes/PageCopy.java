package heed.purposes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A finished page with gaps where each answer has its own nonce and form token.
record PageCopy(String moment, byte[] page, List<Gap> gaps, String tag) {

    /// Where a value of an answer's own stands.
    record Gap(int at, boolean token) {}

    static PageCopy of(String moment, byte[] page, String nonce, @Nullable String token) {
        var text = new String(page, StandardCharsets.ISO_8859_1);
        var gaps = new ArrayList<Gap>();
        find(text, nonce, false, gaps);
        if (token != null) {
            find(text, token, true, gaps);
        }
        var blank = page.clone();
        for (var gap : gaps) {
            Arrays.fill(
                    blank, gap.at(), gap.at() + (gap.token() && token != null ? token : nonce).length(), (byte) ' ');
        }
        return new PageCopy(moment, blank, List.copyOf(gaps), tag(blank));
    }

    private static void find(String text, String value, boolean token, List<Gap> gaps) {
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
            gaps.add(new Gap(at, token));
        }
    }

    boolean wantsToken() {
        return gaps.stream().anyMatch(Gap::token);
    }

    byte[] with(String nonce, @Nullable String token) {
        var whole = page.clone();
        for (var gap : gaps) {
            var value = gap.token() && token != null ? token : nonce;
            System.arraycopy(value.getBytes(StandardCharsets.ISO_8859_1), 0, whole, gap.at(), value.length());
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
