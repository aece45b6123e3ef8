package vekha.execution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vekha.foundation.FileStore;
import vekha.foundation.RefusedException;

/** Keeps the files that prove something; when the act they came with fails, they go again. */
@Component
class EvidenceFiles {

    static final long LARGEST = 20L * 1024 * 1024;
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 200;
    private static final Logger log = LoggerFactory.getLogger(EvidenceFiles.class);

    private final FileStore store;

    EvidenceFiles(FileStore store) {
        this.store = store;
    }

    /** @throws RefusedException when one of them is too large, empty, or of a kind we do not keep */
    List<EvidenceFile> keep(List<Upload> uploads) {
        if (uploads.size() > MOST) {
            throw new RefusedException("evidence.refused.many", MOST);
        }
        List<FileType> types = uploads.stream().map(EvidenceFiles::typeOf).toList();
        List<EvidenceFile> kept = new ArrayList<>();
        if (!uploads.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new ForgetOnFailure(kept));
        }
        for (int i = 0; i < uploads.size(); i++) {
            kept.add(keep(uploads.get(i), types.get(i)));
        }
        return kept;
    }

    private static FileType typeOf(Upload upload) {
        String name = plainName(upload.name());
        if (upload.size() == 0) {
            throw new RefusedException("evidence.refused.empty", name);
        }
        if (upload.size() > LARGEST) {
            throw new RefusedException("evidence.refused.large", name);
        }
        try (InputStream content = upload.content().getInputStream()) {
            FileType type = FileType.of(content);
            if (type == null) {
                throw new RefusedException("evidence.refused.kind", name);
            }
            return type;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private EvidenceFile keep(Upload upload, FileType type) {
        try (InputStream content = upload.content().getInputStream()) {
            String key = store.keep("evidence", content);
            return new EvidenceFile(key, type.fit(plainName(upload.name())), type.mediaType(), upload.size());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Without folders and invisible characters; a long one keeps its ending. */
    static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip();
        if (last.isEmpty() || last.startsWith(".")) {
            last = "file" + last;
        }
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    private class ForgetOnFailure implements TransactionSynchronization {

        private final List<EvidenceFile> kept;

        ForgetOnFailure(List<EvidenceFile> kept) {
            this.kept = kept;
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
                kept.forEach(this::forget);
            }
        }

        private void forget(EvidenceFile file) {
            try {
                store.remove(file.key());
            } catch (IOException cause) {
                log.warn("a file of a failed act stays behind: {}", file.key(), cause);
            }
        }
    }
}
