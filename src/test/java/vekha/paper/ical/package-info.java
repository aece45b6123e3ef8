/** Calendars, read by a parser of the standard. */
@NullMarked
package vekha.paper.ical;

import org.jspecify.annotations.NullMarked;
