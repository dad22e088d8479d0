package org.llmbreaker.engine.dataset;

import java.io.IOException;
import java.io.InputStream;
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
            require(++depth <= TextLimits.MAX_DEPTH, "its parts are nested too deeply.");
            count(1 + xml.getAttributeCount());
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.DTD ->
              throw new ReadException(
                  Rejections.unsafe("it declares entities, which Word documents never do."));
          default -> count(1);
        }
        if (Thread.currentThread().isInterrupted()) {
          throw new IOException("interrupted");
        }
      }
    } catch (XMLStreamException e) {
      throw new ReadException(Rejections.damaged("the XML inside it is broken."), e);
    }
  }

  private void count(int more) {
    nodes += more;
    require(nodes <= TextLimits.MAX_NODES, "it has more than two million elements.");
  }

  private static void require(boolean holds, String trouble) {
    if (!holds) {
      throw new ReadException(Rejections.unsafe(trouble));
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
