/** The pages of the journal. */
@NullMarked
package vekha.journal.web;

import org.jspecify.annotations.NullMarked;
