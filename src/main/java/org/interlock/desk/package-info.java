/**
 * Which records are a user's: the person that a user is, the records that they own, and those that
 * they follow. Who owns a record may edit it and what belongs to it, whatever their role is; who
 * follows it finds on the home page what changed around it.
 *
 * <p>It lies below the modules that show and edit records, and knows of a record its kind and key
 * alone: the pages of records get what they show of it by {@link org.interlock.desk.PageStanding}.
 *
 * <p>Reads {@code User} and {@code Person}; writes {@code IS}, {@code OWNS}, {@code FOLLOWS} and
 * {@code PrivateNote}.
 */
@ApplicationModule(
    displayName = "Desk",
    allowedDependencies = {"graph", "graph :: model", "history", "notice"})
@NullMarked
package org.interlock.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
