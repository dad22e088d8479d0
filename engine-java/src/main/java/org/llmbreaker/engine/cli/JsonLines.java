package org.llmbreaker.engine.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes JSON objects in UTF-8, one a line, each handed on at once. */
final class JsonLines {
  private final JsonGenerator json;

  /** What goes into one object. */
  @FunctionalInterface
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  JsonLines(OutputStream out) {
    try {
      json = new JsonFactory().setRootValueSeparator("").createGenerator(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line. */
  void object(Fields fields) {
    try {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line that begins with the event's name. */
  void event(String name, Fields fields) {
    object(
        json -> {
          json.writeStringField("event", name);
          fields.write(json);
        });
  }

  /** One line that says what went wrong. */
  void error(String type, String message) {
    event(
        "error",
        json -> {
          json.writeStringField("error_type", type);
          json.writeStringField("message", message);
        });
  }

  /** A number, or null where it is not finite, for which JSON has no word. */
  static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }
}
