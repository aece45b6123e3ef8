package vekha;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The one folder in which everything lies that must survive a restart; one running copy of Веха at a time owns it. */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;

    /** @throws CannotStartException when the folder cannot be written or another copy is running on it */
    DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.root);
            lockFile = FileChannel.open(
                    this.root.resolve("vekha.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException cause) {
            throw new CannotStartException(
                    "В папку данных " + this.root + " нельзя писать.",
                    "The data folder " + this.root + " cannot be written.",
                    "Дайте права на неё или укажите другую: VEKHA_DATA=/путь. / Grant rights to it or name another one: VEKHA_DATA=/path.",
                    cause);
        }
        @Nullable FileLock taken = tryLock(lockFile);
        if (taken == null) {
            throw new CannotStartException(
                    "С папкой данных " + this.root + " уже работает другая копия Вехи.",
                    "Another copy of Vekha is already running on the data folder " + this.root + ".",
                    "Остановите её или укажите другую папку: VEKHA_DATA=/путь. / Stop it or name another folder: VEKHA_DATA=/path.",
                    null);
        }
        lock = taken;
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    private static @Nullable FileLock tryLock(FileChannel file) {
        try {
            return file.tryLock();
        } catch (IOException | OverlappingFileLockException taken) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
