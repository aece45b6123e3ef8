package vekha.foundation;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** Keeps files of any kind under keys that it gives out; on a disk now, on an object store when there is one. */
public interface FileStore {

    /**
     * @param folder the room the file belongs to: «evidence», «intake»
     * @return the key under which the file is found again, without any part of its name
     */
    String keep(String folder, InputStream content) throws IOException;

    /** @throws IOException when there is no such file */
    InputStream open(String key) throws IOException;

    void remove(String key) throws IOException;

    /** Removes what was put into a folder before that moment; for folders of things that do not stay. */
    void removeOlderThan(String folder, Instant moment) throws IOException;
}
