/** The plan and its state on paper: the official form, with marks, and the report on execution. */
@NullMarked
package vekha.paper;

import org.jspecify.annotations.NullMarked;
