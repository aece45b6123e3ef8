package vekha.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vekha.execution.EvidenceKind;

/** A document that proves a mark, named as in an office: «приказ от 25.01.2023 № 34»; documents have Russian names in any language. */
record Proof(
        EvidenceKind kind,
        @Nullable String number,
        @Nullable LocalDate dated,
        @Nullable String issuer,
        @Nullable String text) {

    String words() {
        if (text != null) {
            return text;
        }
        StringBuilder words = new StringBuilder(name());
        if (issuer != null) {
            words.append(' ').append(issuer);
        }
        if (dated != null) {
            words.append(" от ").append(OfficialWords.day(dated));
        }
        if (number != null) {
            words.append(Character.isDigit(number.codePointAt(0)) || number.length() > 3 ? " №\u00a0" : " ")
                    .append(number);
        }
        return words.toString();
    }

    private String name() {
        return switch (kind) {
            case ORDER -> "приказ";
            case PROTOCOL -> "протокол";
            case REPORT -> "справка";
            case LETTER -> "письмо";
            case LINK -> "ссылка";
            case FILE -> "файл";
            case OTHER -> "документ";
        };
    }
}
