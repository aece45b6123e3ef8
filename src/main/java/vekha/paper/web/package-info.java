/** Pages that choose what is printed, show it, and give it out as a file. */
@NullMarked
package vekha.paper.web;

import org.jspecify.annotations.NullMarked;
