package heed.web;

import java.security.SecureRandom;

/// A short number a person can read out on the phone: no letter in it is mistaken for another.
final class Reference {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String next() {
        var signs = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            signs.append(i == 4 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}
