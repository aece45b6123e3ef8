@NullMarked
package vekha.programme.web;

import org.jspecify.annotations.NullMarked;
