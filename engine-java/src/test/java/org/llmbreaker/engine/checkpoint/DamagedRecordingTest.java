package org.llmbreaker.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.llmbreaker.engine.dataset.RejectionKind;

/** Whatever happens to the bytes of a recording, it is refused and the reason is told. */
class DamagedRecordingTest {
  private static final Path FILE = Path.of("run.llmb").toAbsolutePath();
  private static final Set<RejectionKind> DAMAGED =
      Set.of(RejectionKind.RECORDING_DAMAGED, RejectionKind.FILE_INVALID_TYPE);

  private final byte[] whole = RecordingFixture.bytes(RecordingFixture.at(40));

  private static Recording read(byte[] bytes) {
    var disk = new SimulatedDisk();
    disk.put(FILE, bytes);
    return new RecordingFiles(disk, InstantSource.system()).load(FILE).recording();
  }

  private static void refused(byte[] bytes, String what) {
    RecordingException refusal = catchThrowableOfType(RecordingException.class, () -> read(bytes));
    assertThat(refusal).as(what).isNotNull();
    assertThat(refusal.kind()).as(what).isIn(DAMAGED);
    assertThat(refusal.rejection().message()).contains("run.llmb");
  }

  @Test
  void the_whole_file_is_read() {
    assertThat(read(whole).step()).isEqualTo(40);
  }

  @Test
  void every_prefix_is_refused() {
    for (int length = 0; length < whole.length; length++) {
      refused(Arrays.copyOf(whole, length), "the first " + length + " bytes");
    }
  }

  @Test
  void every_flipped_bit_is_refused() {
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= (byte) (1 << at % 8);
      refused(flipped, "byte " + at);
      flipped[at] = (byte) ~whole[at];
      refused(flipped, "byte " + at + " inverted");
    }
  }

  @Test
  void bytes_that_were_added_are_refused() {
    refused(Arrays.copyOf(whole, whole.length + 1), "a byte more");
    byte[] twice = Arrays.copyOf(whole, 2 * whole.length);
    System.arraycopy(whole, 0, twice, whole.length, whole.length);
    refused(twice, "twice");
  }
}
