package org.interlock.command;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;

/** What a command needs: the store and the loading engine; no web server, no pages, no demo. */
@ImportAutoConfiguration({Neo4jAutoConfiguration.class, DataNeo4jAutoConfiguration.class})
@EnableNeo4jRepositories("org.interlock.loading")
@ConfigurationPropertiesScan({"org.interlock.graph", "org.interlock.loading"})
@ComponentScan(
    basePackages = {"org.interlock.graph", "org.interlock.loading"},
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.interlock\\.loading\\.jobs\\..*"))
final class CommandContext {}
