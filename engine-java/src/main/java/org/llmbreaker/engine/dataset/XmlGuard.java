package org.llmbreaker.engine.dataset;

import static org.llmbreaker.engine.dataset.DatasetTexts.TEXTS;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streams once over an XML part before POI builds a tree of it: refuses document types (and with
 * them all entities), deep nesting and very many elements, on which tree builders exhaust stack and
 * memory.
 */
final class XmlGuard {
  private int nodes;

  /**
   * Checks one part and closes it. What it holds counts together with the parts before.
   *
   * @throws ReadException if it is unsafe or is no XML
   */
  void check(InputStream part) throws IOException {
    try (part) {
      XMLStreamReader xml = factory().createXMLStreamReader(part);
      int depth = 0;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            require(++depth <= TextLimits.MAX_DEPTH, () -> TEXTS.get("reason.nested"));
            count(1 + xml.getAttributeCount());
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.DTD ->
              throw new ReadException(Rejections.unsafe(TEXTS.get("reason.entities")));
          default -> count(1);
        }
        if (Thread.currentThread().isInterrupted()) {
          throw new IOException("interrupted");
        }
      }
    } catch (XMLStreamException e) {
      throw new ReadException(Rejections.damaged(TEXTS.get("reason.xml")), e);
    }
  }

  private void count(int more) {
    nodes += more;
    require(nodes <= TextLimits.MAX_NODES, () -> TEXTS.get("reason.elements"));
  }

  private static void require(boolean holds, Supplier<String> trouble) {
    if (!holds) {
      throw new ReadException(Rejections.unsafe(trouble.get()));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }
}
