package vekha;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Hibernate makes three classes for each entity when it starts, among them a stand-in for one that is not read yet. All our entities are
 * read through their owner, so that no stand-in is ever needed; one that would be is refused with Hibernate's own words.
 */
public final class NoClassesAtRunTime implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder services) {
        services.addService(BytecodeProvider.class, new BytecodeProviderImpl());
    }
}
