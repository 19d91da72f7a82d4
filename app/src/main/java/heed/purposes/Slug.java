package heed.purposes;

import java.text.Normalizer;
import java.util.Locale;

/// The readable end of a purpose's address.
class Slug {

    private static final int LONGEST = 70;

    private Slug() {}

    /// Latin letters and digits of the title; where it has none, the end of the id.
    static String of(String title, Purpose.Id id) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var slug = trimmed(plain.length() > LONGEST ? cut(plain) : plain);
        var taken = slug.equals("new");
        return slug.isEmpty() || taken ? "purpose-" + id.value().toString().substring(24) : slug;
    }

    static String numbered(String slug, int number) {
        return slug + "-" + number;
    }

    /// Cuts between words where there are any.
    private static String cut(String slug) {
        var end = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, end > 0 ? end : LONGEST);
    }

    private static String trimmed(String slug) {
        return slug.replaceAll("^-|-$", "");
    }
}
