package heed.signin;

import java.util.Map;

/// A mail in two forms that say the same, plain text first, with what mail programs are told.
public record Letter(String subject, String text, String html, Map<String, String> headers) {}
