/**
 * What is typed: commands such as {@code java -jar interlock.jar load …}, which run without the web
 * application, and the one sentence by which a failed start explains itself.
 */
@ApplicationModule(
    displayName = "Command line",
    allowedDependencies = {"graph", "loading", "loading :: journal", "loading :: source"})
@NullMarked
package org.interlock.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
