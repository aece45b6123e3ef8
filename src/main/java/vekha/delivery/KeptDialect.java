package vekha.delivery;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/** Gives templates {@code kept:main}, by which the frame of all pages inserts the part of a page that may be kept. */
@Component
class KeptDialect extends AbstractProcessorDialect {

    static final String PREFIX = "kept";

    private final KeptPages pages;

    KeptDialect(KeptPages pages) {
        super("Kept pages", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
        this.pages = pages;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new MainProcessor(pages));
    }
}
