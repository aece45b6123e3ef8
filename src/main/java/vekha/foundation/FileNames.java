package vekha.foundation;

/** Names of files as every file system takes them. */
public final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    /** @param ending without its full stop */
    public static String of(String title, String ending) {
        return plain(title) + "." + ending;
    }

    /** Without the signs that some file system refuses, and not too long. */
    public static String plain(String title) {
        String plain = title.replaceAll("[\\\\/]", "-")
                .replaceAll("[:*?\"<>|\\p{Cntrl}]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String brief = plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
        return brief.replaceAll("[. ]+$", "");
    }
}
