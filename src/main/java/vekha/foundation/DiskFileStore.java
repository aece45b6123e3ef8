package vekha.foundation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files in the data folder, spread over sub-folders by the first two characters of their key. */
public final class DiskFileStore implements FileStore {

    private static final Pattern KEY = Pattern.compile("[a-z]+/[0-9a-f]{2}/[0-9a-f-]{36}");

    private final Path root;

    public DiskFileStore(Path root) {
        this.root = root;
    }

    @Override
    public String keep(String folder, InputStream content) throws IOException {
        String name = UUID.randomUUID().toString();
        String key = folder + "/" + name.substring(0, 2) + "/" + name;
        Path file = path(key);
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(name + ".part");
        Files.copy(content, unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(path(key));
    }

    @Override
    public void remove(String key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    @Override
    public void removeOlderThan(String folder, Instant moment) throws IOException {
        Path place = root.resolve(folder);
        if (!Files.isDirectory(place)) {
            return;
        }
        try (Stream<Path> files = Files.find(
                place,
                2,
                (file, facts) -> facts.isRegularFile()
                        && facts.lastModifiedTime().toInstant().isBefore(moment))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path path(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of this store");
        }
        return root.resolve(key);
    }
}
