/** The language of deadlines: a Russian wording and a plan period become a schedule, and a schedule gives occurrences. */
@NullMarked
package vekha.deadline;

import org.jspecify.annotations.NullMarked;
