package vekha.account;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import vekha.directory.TerritoryId;

/** All people of the installation. */
public interface People extends Repository<Person, Long> {

    Person save(Person person);

    /** Stored at once: for a person in whose own name the journal writes in the same breath. */
    Person saveAndFlush(Person person);

    Optional<Person> findById(long id);

    Optional<Person> findByLogin(String login);

    Optional<Person> findByIdAndTerritoryIn(long id, Collection<TerritoryId> territories);

    boolean existsByLogin(String login);

    long count();
}
