package vekha.programme;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import vekha.directory.SchoolId;

/** All identifications of the installation. */
interface Identifications extends Repository<Identification, Long> {

    Identification save(Identification identification);

    Optional<Identification> findBySchoolAndYear(SchoolId school, int year);
}
