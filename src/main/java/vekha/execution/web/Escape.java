package vekha.execution.web;

import org.jspecify.annotations.Nullable;

/** Text that people typed, made harmless for markup and for attributes in double quotes. */
final class Escape {

    private Escape() {}

    static void to(StringBuilder out, @Nullable String text) {
        if (text == null) {
            return;
        }
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String harmless = harmless(text.charAt(i));
            if (harmless != null) {
                out.append(text, from, i).append(harmless);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    private static @Nullable String harmless(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
