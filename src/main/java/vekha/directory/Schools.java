package vekha.directory;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All schools of the installation. */
interface Schools extends Repository<School, Long> {

    School save(School school);

    Optional<School> findById(long id);
}
