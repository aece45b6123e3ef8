package vekha.talk;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import vekha.account.Actor;
import vekha.account.ActorArgument;
import vekha.foundation.NotVisibleException;

/**
 * {@code @talks} in templates, for pages of rooms on which this one is built and which cannot ask it in Java. The page has
 * checked before that the thing may be seen.
 */
@Component("talks")
public class Talks {

    private final TalkQueries queries;
    private final ActorArgument actors;

    Talks(TalkQueries queries, ActorArgument actors) {
        this.queries = queries;
        this.actors = actors;
    }

    /** The last that was said about a measure. */
    public Talk measureTalk(long roadmap, long measure) {
        return queries.ofMeasure(actor(), roadmap, measure, TalkQueries.LAST);
    }

    /** The last that was said about a checkpoint, of earlier dates of it too. */
    public Talk checkpointTalk(long checkpoint) {
        return queries.ofCheckpoint(actor(), checkpoint, TalkQueries.LAST);
    }

    /** Goes out with a form and comes back with it. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    private Actor actor() {
        if (!(RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            throw new NotVisibleException();
        }
        NativeWebRequest request = new ServletWebRequest(attributes.getRequest());
        return actors.current(request).orElseThrow(NotVisibleException::new);
    }
}
