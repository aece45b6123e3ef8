package vekha.foundation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller method whose page depends on nothing but what acts change, the day, the address and the reader. While none
 * of these changed since the reader's last visit, the page is answered with 304 and not made anew. Not for a page that shows
 * what lies in the session, in a file not yet confirmed, or what the hour of the day decides.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChangesOnlyByActs {

    /**
     * Whether all who have the same role, territory and care see the same page, whoever they are: then what was made for one of
     * them is shown to the others. Not for a page that knows who made a mark, wrote a comment or is asked to decide.
     */
    boolean shared() default false;
}
