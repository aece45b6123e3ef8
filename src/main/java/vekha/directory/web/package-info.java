/** Pages of schools, responsible bodies and territories. */
@NullMarked
package vekha.directory.web;

import org.jspecify.annotations.NullMarked;
