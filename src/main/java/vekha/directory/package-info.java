/** Who and where: territories, responsible bodies, schools. */
@NullMarked
package vekha.directory;

import org.jspecify.annotations.NullMarked;
