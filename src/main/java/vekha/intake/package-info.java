/** A document becomes a proposed plan: read, understand, show, confirm. */
@NullMarked
package vekha.intake;

import org.jspecify.annotations.NullMarked;
