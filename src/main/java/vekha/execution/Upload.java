package vekha.execution;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as it arrived, not kept yet.
 *
 * @param name as the browser sent it, possibly with folders
 */
public record Upload(String name, long size, InputStreamSource content) {}
