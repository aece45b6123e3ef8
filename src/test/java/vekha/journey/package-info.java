/** Journeys in a browser, on the demonstration town. */
@NullMarked
package vekha.journey;

import org.jspecify.annotations.NullMarked;
