package org.interlock.access.limit;

/**
 * How large a body may be.
 *
 * @param bytes at most
 * @param isUpload whether it is read piece by piece rather than at once
 */
record BodyLimit(long bytes, boolean isUpload) {}
