package vekha.execution;

/** What sort of paper proves that something was done. */
public enum EvidenceKind {
    ORDER("приказ"),
    PROTOCOL("протокол"),
    REPORT("справка"),
    LETTER("письмо"),
    LINK("ссылка"),
    FILE("файл"),
    OTHER("документ");

    private final String word;

    EvidenceKind(String word) {
        this.word = word;
    }

    /** As it stands in the name of a document, which is Russian in any language of the interface. */
    String word() {
        return word;
    }
}
