package org.llmbreaker.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.dataset.Corpus;
import org.llmbreaker.engine.dataset.DatasetCatalogue;
import org.llmbreaker.engine.dataset.DatasetSource;
import org.llmbreaker.engine.dataset.RejectionKind;

/** A run goes on with the very text it learned from, or not at all. */
class RecordedTextTest {
  private static final Corpus BUNDLED = DatasetCatalogue.bundled().load("first-words");
  private static final Corpus OWN = Corpus.pasted("My own words stay with me. ".repeat(60));

  private static RecordedText changed(RecordedText t, String id, String sha256, String vocabulary) {
    return new RecordedText(
        id, t.displayName(), t.source(), t.card(), sha256, vocabulary, t.content());
  }

  private static void refused(RecordedText text) {
    RecordingException refusal = catchThrowableOfType(RecordingException.class, text::corpus);
    assertThat(refusal).isNotNull();
    assertThat(refusal.kind()).isEqualTo(RejectionKind.RECORDING_TEXT_CHANGED);
    assertThat(refusal).hasMessageContaining(text.displayName());
  }

  @Test
  void a_bundled_text_is_only_named_and_found_again() {
    RecordedText text = RecordedText.of(BUNDLED);
    assertThat(text.content()).isEmpty();
    assertThat(text.corpus().text()).isEqualTo(BUNDLED.text());
    assertThat(text.corpus().info()).isEqualTo(BUNDLED.info());
  }

  @Test
  void a_person_s_own_text_travels_along() {
    RecordedText text = RecordedText.of(OWN);
    assertThat(text.source()).isEqualTo(DatasetSource.PASTED);
    assertThat(text.content()).contains(OWN.text());
    assertThat(text.corpus().info()).isEqualTo(OWN.info());
  }

  @Test
  void another_text_than_the_one_that_was_learned_is_refused() {
    RecordedText text = RecordedText.of(BUNDLED);
    refused(changed(text, text.id(), RecordedText.of(OWN).sha256(), text.vocabulary()));
    refused(changed(text, text.id(), text.sha256(), text.vocabulary() + "ß"));
    refused(changed(text, "no-such-text", text.sha256(), text.vocabulary()));
  }

  @Test
  void own_words_that_were_changed_are_refused() {
    RecordedText t = RecordedText.of(OWN);
    String other = OWN.text().replace("stay", "tays");
    refused(
        new RecordedText(
            t.id(),
            t.displayName(),
            t.source(),
            t.card(),
            t.sha256(),
            t.vocabulary(),
            Optional.of(other)));
  }
}
