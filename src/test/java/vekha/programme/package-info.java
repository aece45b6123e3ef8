@NullMarked
package vekha.programme;

import org.jspecify.annotations.NullMarked;
