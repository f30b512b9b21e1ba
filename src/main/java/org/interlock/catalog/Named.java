package org.interlock.catalog;

/** Something to point at: its key and its name. */
public record Named(String key, String name) {}
