package vekha.intake;

/**
 * A document that was sent and is not confirmed yet.
 *
 * @param token part of the address of its preview; cannot be guessed
 * @param fileName as the sender's machine called it; empty for pasted text
 */
public record PendingDocument(String token, String fileName, byte[] content) {}
