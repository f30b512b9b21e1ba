package org.interlock.graph.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded store lives and how it behaves.
 *
 * @param data the data folder
 * @param pageCache memory for the embedded store's page cache, as Neo4j writes sizes, or {@code
 *     auto}: by the size of the store and the memory of the machine
 * @param attach whether a store that another process has open is used over its Bolt port (the
 *     command line) instead of refused (a second server)
 */
@ConfigurationProperties("interlock")
record StoreSettings(
    @DefaultValue("data") Path data,
    @DefaultValue(PageCache.AUTOMATIC) String pageCache,
    @DefaultValue("false") boolean attach) {}
