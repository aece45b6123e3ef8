package vekha.directory;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All territories of the installation. */
interface Territories extends Repository<Territory, Long> {

    Territory save(Territory territory);

    /** Stored at once: the journal names the territory in the same breath. */
    Territory saveAndFlush(Territory territory);

    Optional<Territory> findById(long id);
}
