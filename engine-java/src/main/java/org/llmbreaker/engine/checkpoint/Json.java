package org.llmbreaker.engine.checkpoint;

import static org.llmbreaker.engine.checkpoint.CheckpointTexts.TEXTS;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;

/** JSON inside recordings: records in, the same records out, nothing missing, twice or unknown. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private Json() {}

  static byte[] write(Object value) throws IOException {
    return MAPPER.writeValueAsBytes(value);
  }

  /**
   * @throws InvalidRecording if the bytes are not this
   */
  static <T> T read(byte[] bytes, Class<T> type) throws IOException {
    try {
      return MAPPER.readValue(bytes, type);
    } catch (JacksonException | ArithmeticException | CharConversionException unfit) {
      InvalidRecording invalid = new InvalidRecording(TEXTS.get("invalid.description"));
      invalid.initCause(unfit);
      throw invalid;
    }
  }

  /**
   * @throws InvalidRecording if the bytes are no JSON
   */
  static JsonNode tree(byte[] bytes) throws IOException {
    return read(bytes, JsonNode.class);
  }
}
