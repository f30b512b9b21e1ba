package org.interlock.loading.source;

/**
 * One value that could not be used, or one hand-made value that a load would have overwritten.
 *
 * @param line where the row begins, from 1
 * @param column empty if the whole line is meant
 */
public record Reject(String file, long line, String column, String value, String reason) {}
