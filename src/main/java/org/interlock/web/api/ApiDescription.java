package org.interlock.web.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.interlock.access.address.PublicAddress;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JsonNode;

/** The head of the OpenAPI description under {@code /api/docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String BASIC = "basic";
  private static final String DESCRIPTION =
      """
      Organizations, people, capabilities, offerings and deals of one relationship graph, and the \
      alignments found in it. Sign in by HTTP Basic as a user of Interlock. Errors are \
      application/problem+json: 404 names the kind and key that does not exist, 422 lists the \
      fields that are wrong, of more than 100 the first with their total. Who changes something \
      sends its version, which the header ETag told, as If-Match: 428 without, 412 if it was changed \
      meanwhile. In the path of an address \
      a key is percent-encoded as usual, but / \\ % ; ? # ~ are written ~2F ~5C ~25 ~3B ~3F ~23 ~7E, \
      the keys . and .. are ~2E and ~2E., and new is ~6Eew.\
      """;

  @Bean
  OpenAPI description(
      @Value("${interlock.version}") String version,
      @Value("${server.servlet.context-path:}") String path,
      PublicAddress address) {
    return new OpenAPI()
        .info(
            new Info()
                .title("Interlock")
                .version(version)
                .description(DESCRIPTION)
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        // Otherwise it would be the host that the request names.
        .addServersItem(new Server().url(address.known().orElse(path + "/")))
        .components(
            new Components()
                .addSecuritySchemes(
                    BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC)))
        .addSecurityItem(new SecurityRequirement().addList(BASIC));
  }

  /**
   * A nested record is named with the record around it: there are several {@code Counts}. What is
   * registered later is asked first, so that it can add to what this one says.
   */
  @Bean
  @Order(0)
  ModelResolver schemas(ObjectMapperProvider mappers) {
    SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Object.class);
    return new ModelResolver(mappers.jsonMapper(), new WholeNames()).openapi31(true);
  }

  private static final class WholeNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
      var outer = type.getEnclosingClass();
      return outer == null
          ? type.getSimpleName()
          : getNameOfClass(outer) + "." + type.getSimpleName();
    }
  }
}
