package vekha.execution;

/**
 * A file that was brought as evidence and is kept already.
 *
 * @param key where the store keeps it
 * @param name as the person called it, without folders
 * @param type media type by its content, whatever its name says
 */
public record EvidenceFile(String key, String name, String type, long size) {}
