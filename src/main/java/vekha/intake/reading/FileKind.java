package vekha.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vekha.intake.reading.UnreadableDocument.Reason;

/** Tells by its first bytes what a file is; what it is called does not matter. */
enum FileKind {
    ZIP("PK"),
    OLE2("\u00D0\u00CF\u0011\u00E0"),
    PDF("%PDF"),
    OTHER_OFFICE("{\\rtf", "MIME-Version:"),
    PICTURE("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*", "RIFF", "AT&TFORM"),
    OTHER_BINARY("7z\u00BC\u00AF", "Rar!", "\u001F\u008B", "MZ", "\u007FELF", "SQLite format"),
    TEXT;

    private static final int HEAD = 1_024;

    private static final Pattern MARKUP =
            Pattern.compile("^\\s*(<\\?xml|<!doctype|<html|<head|<body|<meta|<w:).*", Pattern.DOTALL);

    private final List<String> beginnings;

    FileKind(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    static FileKind of(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        String trimmed = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        for (FileKind kind : values()) {
            if (kind.beginnings.stream().anyMatch(trimmed::startsWith)) {
                return kind.confirmed(trimmed);
            }
        }
        return MARKUP.matcher(trimmed.toLowerCase(Locale.ROOT)).matches() ? OTHER_OFFICE : TEXT;
    }

    /** Two letters alone may begin a text as well. */
    private FileKind confirmed(String head) {
        boolean letters = this == ZIP || this == OTHER_BINARY || this == PICTURE;
        boolean binary = head.chars().limit(64).anyMatch(c -> c < 9 || c > 13 && c < 32);
        return letters && !binary ? TEXT : this;
    }

    /** Why a file of this kind is not read; asked only of the kinds that are not. */
    Reason refusal() {
        return switch (this) {
            case PDF -> Reason.PDF;
            case OTHER_OFFICE -> Reason.OTHER_OFFICE;
            default -> Reason.UNKNOWN_KIND;
        };
    }
}
