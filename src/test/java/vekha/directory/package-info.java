@NullMarked
package vekha.directory;

import org.jspecify.annotations.NullMarked;
