/** The pages on which a document becomes a plan, and the same as JSON. */
@NullMarked
package vekha.intake.web;

import org.jspecify.annotations.NullMarked;
