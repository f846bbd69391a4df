package org.lexyscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexyscope.run.StrictJson;

/** Networks in configurations and model folders; the examples of docs/networks.md. */
class NetworkSettingsTest {
  @Test
  void the_first_u_net_is_written_as_ever() throws IOException {
    expectSame(
        new UNetSettings(1, 3, 16, 4, Normalisation.BATCH),
        "{'type':'u-net','inputChannels':1,'outputChannels':3,'base':16,'depth':4,'normalisation':'batch'}");
  }

  @Test
  void each_new_network_is_read_as_it_is_written() throws IOException {
    expectSame(
        new EncoderUNetSettings(1, 1, new Vgg16Settings(0.25), Normalisation.NONE, 0.1),
        "{'type':'encoder-u-net','inputChannels':1,'outputChannels':1,"
            + "'encoder':{'type':'vgg16','width':0.25},'normalisation':'none','dropout':0.1}");
    expectSame(
        new TrackNetSettings(1, new PlainEncoderSettings(16, 4), Normalisation.GROUP, 0),
        "{'type':'track-net','outputChannels':1,"
            + "'encoder':{'type':'plain-encoder','base':16,'depth':4},'normalisation':'group','dropout':0.0}");
    expectSame(
        new SiamNetSettings(
            1, SecondView.PREVIOUS_MASK, new Resnet34Settings(1), Normalisation.NONE, 0),
        "{'type':'siam-net','outputChannels':1,'secondView':'previous-mask',"
            + "'encoder':{'type':'resnet34','width':1.0},'normalisation':'none','dropout':0.0}");
  }

  @Test
  void cellpose_is_written_by_the_channels_of_its_levels() throws IOException {
    expectSame(CellposeSettings.NUCLEI, "{'type':'cellpose','channels':[32,64,128,256]}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CellposeSettings(List.of(32)))
        .withMessageContaining("2 to 6 levels of at least 1 channel, found [32]");
  }

  @Test
  void an_unknown_encoder_is_refused_with_the_known_ones() {
    String json =
        "{'type':'track-net','outputChannels':1,'encoder':{'type':'vgg19','width':1},"
            + "'normalisation':'none','dropout':0}";
    assertThatThrownBy(() -> read(json))
        .hasMessage(
            "[test] encoder.type: \"vgg19\" is unknown. Known: plain-encoder, vgg16, resnet34.");
  }

  @Test
  void settings_are_checked() {
    EncoderSettings plain = new PlainEncoderSettings(2, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrackNetSettings(1, plain, Normalisation.NONE, 1))
        .withMessageContaining("a dropout from 0 to below 1, found 1 and 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Vgg16Settings(0.3))
        .withMessageContaining("must make 64 channels a whole number of at least 1, found 0.3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlainEncoderSettings(0, 4))
        .withMessageContaining("at least 1 base channel and a depth of 1 to 6, found 0 and 4");
  }

  private static void expectSame(NetworkSettings settings, String json) throws IOException {
    assertThat(StrictJson.toTree(settings).toString()).isEqualTo(json.replace('\'', '"'));
    assertThat(read(json)).isEqualTo(settings);
  }

  private static NetworkSettings read(String json) throws IOException {
    return StrictJson.read(
        new ObjectMapper().readTree(json.replace('\'', '"')), NetworkSettings.class, "test");
  }
}
