package org.llmbreaker.engine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: the product's version as built, and the Java it runs on. */
final class ProductVersion implements IVersionProvider {
  /** Written by the build. */
  private static final String RESOURCE = "version.txt";

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {
      "LLMBreaker " + product(),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vendor", "unknown vendor")
    };
  }

  private static String product() throws IOException {
    try (InputStream in = ProductVersion.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(RESOURCE + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
