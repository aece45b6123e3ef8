/** How a page reaches the browser: compressed, and not made twice while nothing it shows has changed. */
@NullMarked
package vekha.delivery;

import org.jspecify.annotations.NullMarked;
