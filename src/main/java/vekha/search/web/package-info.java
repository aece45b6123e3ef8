/** The page of what was found, and the keeping of filters. */
@NullMarked
package vekha.search.web;

import org.jspecify.annotations.NullMarked;
