package vekha.foundation;

/** The person sees the thing but may not do this to it (403). */
public class NotPermittedException extends RuntimeException {}
