package org.llmbreaker.engine.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where text ends and other data begins, and which character sets are guessed. */
class TextReaderTest {
  private static void notText(byte[] bytes) {
    ReadException refusal =
        catchThrowableOfType(ReadException.class, () -> TextReader.decode(bytes));
    assertThat(refusal).isNotNull();
    assertThat(refusal.kind()).isEqualTo(RejectionKind.FILE_NOT_TEXT);
  }

  @Test
  void one_control_character_in_a_hundred_is_text_and_two_are_data() {
    String hundred = "\u0001" + "a".repeat(99);
    assertThat(TextReader.decode(hundred.getBytes(UTF_8)).text()).isEqualTo(hundred);
    notText(("\u0001\u0001" + "a".repeat(98)).getBytes(UTF_8));
  }

  @Test
  void a_single_nul_is_data_wherever_it_stands() {
    notText(("\0" + "a".repeat(1_000)).getBytes(UTF_8));
    notText(("a".repeat(1_000) + "\0").getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\t", "\f"})
  void line_feeds_tabs_and_page_breaks_may_be_as_many_as_they_like(String space) {
    String text = ("a" + space).repeat(50);
    assertThat(TextReader.decode(text.getBytes(UTF_8)).text()).isEqualTo(text);
  }

  @Test
  void a_text_may_begin_with_any_kind_of_line_end_and_have_nothing_else() {
    assertThat(TextReader.unifyLineEnds("\rone\r\n\r\ntwo\n\r")).isEqualTo("\none\n\ntwo\n\n");
    assertThat(TextReader.decode("\r\r\r".getBytes(UTF_8)).text()).isEqualTo("\n\n\n");
  }

  /** Where the detector has no opinion; see {@link TextReader}. */
  @Test
  void up_to_one_accented_letter_in_five_looks_western() {
    TextReader.Decoded decoded = TextReader.decode("üüaaaaaaaa".getBytes(ISO_8859_1));
    assertThat(decoded.text()).isEqualTo("üüaaaaaaaa");
    assertThat(decoded.charset()).isEqualTo("windows-1252");
    notText("xüüü".repeat(20).getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, これは日本語の文章です。今日は天気がいいですね。",
    "EUC-KR, 안녕하세요 오늘 날씨가 좋네요",
    "KOI8-R, Привет как дела сегодня утром",
  })
  void texts_in_other_scripts_are_recognised_by_their_bytes(String charset, String text) {
    TextReader.Decoded decoded = TextReader.decode(text.getBytes(Charset.forName(charset)));
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.charset()).isEqualTo(charset);
  }

  @Test
  void half_a_byte_order_mark_is_no_mark() {
    assertThat(TextReader.decode(new byte[] {(byte) 0xEF, (byte) 0xBB}).text()).isEqualTo("ï»");
    assertThat(TextReader.decode(new byte[] {}).text()).isEmpty();
  }

  @Test
  void rich_text_is_known_by_its_first_bytes_only() {
    notText("{\\rtf1 hello}".getBytes(UTF_8));
    assertThat(TextReader.decode("{\\rt".getBytes(UTF_8)).text()).isEqualTo("{\\rt");
    assertThat(TextReader.decode("a {\\rtf1 file".getBytes(UTF_8)).text())
        .isEqualTo("a {\\rtf1 file");
  }

  @Test
  void bytes_that_the_guessed_set_does_not_have_are_refused_and_never_replaced() {
    byte[] western = "üüaaaaaaaa".repeat(20).getBytes(ISO_8859_1);
    byte[] broken = Arrays.copyOf(western, western.length + 1);
    broken[western.length] = (byte) 0x81; // windows-1252 has nothing there
    notText(broken);
  }
}
