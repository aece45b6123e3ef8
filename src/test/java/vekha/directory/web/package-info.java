@NullMarked
package vekha.directory.web;

import org.jspecify.annotations.NullMarked;
