package org.interlock.alignment.question;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Reads a question from JSON with defaults for what is absent. */
public final class QuestionJson extends ValueDeserializer<Question> {

  private static final JsonMapper DRAFTS =
      JsonMapper.builder()
          .changeDefaultNullHandling(usual -> JsonSetter.Value.forValueNulls(Nulls.SKIP))
          .build();

  /**
   * @throws org.interlock.graph.InvalidInput with all that is wrong
   */
  public static Question read(JsonNode body) {
    var invalid = new InvalidQuestion();
    new QuestionShape(invalid).check(body);
    invalid.stop();
    return DRAFTS.treeToValue(body, QuestionDraft.class).question();
  }

  @Override
  public Question deserialize(JsonParser json, DeserializationContext context) {
    return read(context.readTree(json));
  }

  @Override
  public Question getNullValue(DeserializationContext context) {
    return read(context.getNodeFactory().nullNode());
  }

  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context) {
    return null;
  }
}
