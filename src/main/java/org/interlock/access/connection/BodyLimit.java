package org.interlock.access.connection;

/**
 * How large a body may be.
 *
 * @param bytes at most
 * @param isStream whether it is read piece by piece rather than at once
 */
public record BodyLimit(long bytes, boolean isStream) {}
