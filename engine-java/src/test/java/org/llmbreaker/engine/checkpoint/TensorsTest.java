package org.llmbreaker.engine.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrays that are written come back, and files that are no such arrays are refused. */
class TensorsTest {
  private static byte[] file(String header, int valueBytes) {
    byte[] json = header.getBytes(UTF_8);
    return ByteBuffer.allocate(Long.BYTES + json.length + valueBytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .array();
  }

  private static TensorReader reread(TensorWriter writer) throws IOException {
    var out = new ByteArrayOutputStream();
    writer.writeTo(out);
    return new TensorReader(out.toByteArray());
  }

  private static void refused(String header, int valueBytes) {
    assertThatThrownBy(() -> new TensorReader(file(header, valueBytes)))
        .isInstanceOf(InvalidRecording.class);
  }

  /** Written in pieces of 64 KB, into none of which these fit evenly. */
  @Test
  void long_arrays_of_every_kind_come_back_in_their_order() throws IOException {
    double[] doubles = DoubleStream.iterate(0, x -> x + 0.5).limit(20_000).toArray();
    long[] longs = LongStream.range(-9_000, 9_000).toArray();
    var floats = new float[30_001];
    var shorts = new short[40_001];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = i * 1.25f;
    }
    for (int i = 0; i < shorts.length; i++) {
      shorts[i] = (short) i;
    }
    TensorReader arrays =
        reread(
            new TensorWriter()
                .shorts("shorts", new int[] {40_001}, List.of(shorts))
                .doubles("doubles", doubles)
                .longs("longs", longs)
                .floats("floats", new int[] {30_000, 1}, floats, 1));
    assertThat(arrays.names()).containsExactly("shorts", "doubles", "longs", "floats");
    assertThat(arrays.doubles("doubles")).containsExactly(doubles);
    assertThat(arrays.longs("longs")).containsExactly(longs);
    assertThat(arrays.shape("floats")).containsExactly(30_000, 1);
    var someFloats = new float[30_002];
    arrays.floats("floats", someFloats, 2);
    assertThat(someFloats).startsWith(0, 0, 1.25f).endsWith(29_999 * 1.25f, 30_000 * 1.25f);
    var lastShorts = new short[3];
    arrays.shorts("shorts", 39_998, lastShorts);
    assertThat(lastShorts).containsExactly((short) 39_998, (short) 39_999, (short) 40_000);
  }

  @Test
  void a_file_of_no_arrays_is_a_file_of_arrays() throws IOException {
    assertThat(new TensorReader(file("{}", 0)).names()).isEmpty();
    assertThat(reread(new TensorWriter().doubles("none", new double[0])).doubles("none")).isEmpty();
  }

  @Test
  void a_file_that_ends_within_its_first_eight_bytes_is_refused() {
    assertThatThrownBy(() -> new TensorReader(new byte[7])).isInstanceOf(InvalidRecording.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[]; 0",
        "{'a':[]}; 0",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4],'more':1}}; 4",
        "{'a':{'dtype':32,'shape':[1],'data_offsets':[0,4]}}; 4",
        "{'a':{'dtype':'F32','shape':1,'data_offsets':[0,4]}}; 4",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':4}}; 4",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4,8]}}; 4",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4.0]}}; 4",
        "{'a':{'dtype':'F32','shape':[-1,-1],'data_offsets':[0,4]}}; 4",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,4]}}; 4",
        "{'a':{'dtype':'F32','shape':[65536,65536,65536,65536],'data_offsets':[0,0]}}; 0",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},"
            + "'b':{'dtype':'F32','shape':[1],'data_offsets':[8,12]}}; 12",
      })
  void a_header_that_does_not_describe_what_follows_is_refused(String header, int valueBytes) {
    refused(header.replace('\'', '"'), valueBytes);
  }

  @Test
  void an_array_is_had_only_as_what_it_is() throws IOException {
    TensorReader arrays = reread(new TensorWriter().doubles("a", new double[] {1, 2}));
    assertThatThrownBy(() -> arrays.longs("a")).isInstanceOf(InvalidRecording.class);
    assertThatThrownBy(() -> arrays.floats("a", new float[4], 0))
        .isInstanceOf(InvalidRecording.class);
    assertThatThrownBy(() -> arrays.doubles("b")).isInstanceOf(InvalidRecording.class);
    assertThatThrownBy(() -> arrays.shape("b")).isInstanceOf(InvalidRecording.class);
  }

  @Test
  void an_array_that_is_longer_or_shorter_than_its_place_is_refused() throws IOException {
    var two = new short[2];
    TensorReader arrays =
        reread(
            new TensorWriter()
                .floats("floats", new int[] {1, 2}, new float[] {1, 2}, 0)
                .shorts("shorts", new int[] {3}, List.of(new short[] {1, 2, 3})));
    assertThatThrownBy(() -> arrays.floats("floats", new float[3], 2))
        .isInstanceOf(InvalidRecording.class);
    arrays.shorts("shorts", 1, two);
    assertThat(two).containsExactly((short) 2, (short) 3);
    assertThatThrownBy(() -> arrays.shorts("shorts", 2, two)).isInstanceOf(InvalidRecording.class);
    assertThatThrownBy(() -> arrays.shorts("shorts", -1, two)).isInstanceOf(InvalidRecording.class);
  }
}
