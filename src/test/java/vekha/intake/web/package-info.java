@NullMarked
package vekha.intake.web;

import org.jspecify.annotations.NullMarked;
