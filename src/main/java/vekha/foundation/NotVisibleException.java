package vekha.foundation;

/** What was asked for does not exist, or not for this person: both look the same from outside (404). */
public class NotVisibleException extends RuntimeException {}
