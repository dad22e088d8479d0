package org.llmbreaker.engine.checkpoint;

import java.util.Optional;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCard;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.dataset.DatasetSource;
import org.llmbreaker.engine.dataset.ReadException;
import org.llmbreaker.engine.dataset.Rejections;

/**
 * Which text a run learns from. A text that comes with the product is named by id and hash; a
 * person's own text travels along, because nothing could go on without it.
 *
 * @param sha256 of the text, as in {@link org.llmbreaker.engine.dataset.DatasetInfo}
 * @param vocabulary all its characters in token order
 * @param content the text itself; empty for bundled texts
 */
public record RecordedText(
    String id,
    String displayName,
    DatasetSource source,
    DatasetCard card,
    String sha256,
    String vocabulary,
    Optional<String> content) {

  /** The text of a run. */
  public static RecordedText of(Corpus corpus) {
    var info = corpus.info();
    return new RecordedText(
        info.id(),
        info.displayName(),
        info.source(),
        info.card(),
        info.sha256(),
        corpus.tokenizer().vocabulary().characters(),
        info.source() == DatasetSource.BUNDLED ? Optional.empty() : Optional.of(corpus.text()));
  }

  /** What to call the text in the language of the moment. */
  public String name() {
    return DatasetCatalogue.name(id, source, displayName);
  }

  /**
   * The text, ready to be learned from.
   *
   * @throws RecordingException if it is not the one that the run learned from
   */
  public Corpus corpus() {
    Corpus corpus =
        content
            .map(text -> Corpus.of(id, displayName, source, card, text))
            .orElseGet(this::bundled);
    if (!corpus.info().sha256().equals(sha256)
        || !corpus.tokenizer().vocabulary().characters().equals(vocabulary)) {
      throw new RecordingException(Rejections.recordingTextChanged(displayName));
    }
    return corpus;
  }

  private Corpus bundled() {
    try {
      return DatasetCatalogue.bundled().load(id);
    } catch (ReadException unknown) {
      throw new RecordingException(Rejections.recordingTextChanged(displayName), unknown);
    }
  }
}
