@NullMarked
package vekha.delivery;

import org.jspecify.annotations.NullMarked;
