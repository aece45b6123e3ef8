package vekha.directory;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All responsible bodies of the installation. */
interface Bodies extends Repository<ResponsibleBody, Long> {

    ResponsibleBody save(ResponsibleBody body);

    Optional<ResponsibleBody> findById(long id);
}
