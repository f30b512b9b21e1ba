package org.interlock.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.data.neo4j.core.convert.Neo4jPersistentPropertyConverter;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Properties as JSON text, for the store has no maps; none are absent. */
@Component
class PropertyJson implements Neo4jPersistentPropertyConverter<Map<String, Object>> {

  private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};

  private final JsonMapper json;

  PropertyJson(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Value write(@Nullable Map<String, Object> properties) {
    return properties == null || properties.isEmpty()
        ? Values.NULL
        : Values.value(json.writeValueAsString(properties));
  }

  @Override
  public Map<String, Object> read(@Nullable Value text) {
    return text == null || text.isNull() ? Map.of() : json.readValue(text.asString(), PROPERTIES);
  }
}
