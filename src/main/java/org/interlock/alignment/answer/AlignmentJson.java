package org.interlock.alignment.answer;

import org.interlock.alignment.question.Question;
import org.interlock.alignment.question.QuestionJson;
import org.interlock.graph.InvalidInput;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions and answers as texts: the JSON that the API takes and gives. The same question or
 * answer always gives the same text.
 */
@Component
public class AlignmentJson {

  /** The questions in an answer are read as they were written, not as a program sends one. */
  @JsonDeserialize(using = ValueDeserializer.None.class)
  private interface AsWritten {}

  private final JsonMapper mapper;

  AlignmentJson(JsonMapper mapper) {
    this.mapper =
        mapper
            .rebuild()
            .addMixIn(Question.class, AsWritten.class)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
  }

  /** The text of a question, an answer, or something that holds them. */
  public String text(Object written) {
    return mapper.writeValueAsString(written);
  }

  /** The same on several lines. */
  public String lines(Object written) {
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(written) + "\n";
  }

  /** As it was written; what a later version doesn't know any more is left out. */
  public JsonNode tree(String text) {
    return mapper.readTree(text);
  }

  /**
   * The question of a text.
   *
   * @throws org.interlock.graph.InvalidInput with all that is wrong
   */
  public Question question(String text) {
    try {
      return QuestionJson.read(mapper.readTree(text));
    } catch (JacksonException noJson) {
      throw new InvalidInput("question", "This is no JSON.");
    }
  }

  /** The answer of a text that {@link #text} wrote, maybe by an earlier version. */
  public Alignment answer(String text) {
    return mapper.readValue(text, Alignment.class);
  }
}
