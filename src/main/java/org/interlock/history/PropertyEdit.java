package org.interlock.history;

import java.time.ZonedDateTime;

/** Who set a property by hand, and when. */
public record PropertyEdit(String by, ZonedDateTime at) {}
