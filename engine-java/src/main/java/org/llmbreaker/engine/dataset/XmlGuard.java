package org.llmbreaker.engine.dataset;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streams once over an XML part before POI builds a tree of it: refuses document types (and with
 * them all entities) and deep nesting, on which tree builders exhaust stack and memory.
 */
final class XmlGuard {
  private XmlGuard() {}

  /**
   * Checks one part and closes it.
   *
   * @throws ReadException if it is unsafe or is no XML
   */
  static void check(InputStream part) throws IOException {
    try (part) {
      XMLStreamReader xml = factory().createXMLStreamReader(part);
      int depth = 0;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> require(++depth <= TextLimits.MAX_DEPTH);
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.DTD ->
              throw new ReadException(
                  Rejections.unsafe("it declares entities, which Word documents never do."));
          default -> {}
        }
        if (Thread.currentThread().isInterrupted()) {
          throw new IOException("interrupted");
        }
      }
    } catch (XMLStreamException e) {
      throw new ReadException(Rejections.damaged("the XML inside it is broken."), e);
    }
  }

  private static void require(boolean shallow) {
    if (!shallow) {
      throw new ReadException(Rejections.unsafe("its parts are nested too deeply."));
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
