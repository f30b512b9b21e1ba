/** What has to be told to the web server itself; nothing of Interlock's matter is here. */
@NullMarked
package org.interlock.web.server;

import org.jspecify.annotations.NullMarked;
