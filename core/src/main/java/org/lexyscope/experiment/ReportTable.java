package org.lexyscope.experiment;

import java.util.List;

/** The report's Tables 1 to 6: a network on crops or on sequences made from them. */
public enum ReportTable {
  TABLE1(1, NetworkKind.U_NET, false),
  TABLE2(2, NetworkKind.U_NET, true),
  TABLE3(3, NetworkKind.TRACK_NET, false),
  TABLE4(4, NetworkKind.TRACK_NET, true),
  TABLE5(5, NetworkKind.SIAM_NET, false),
  TABLE6(6, NetworkKind.SIAM_NET, true);

  private final int number;
  private final NetworkKind network;
  private final boolean sequences;

  ReportTable(int number, NetworkKind network, boolean sequences) {
    this.number = number;
    this.network = network;
    this.sequences = sequences;
  }

  public int number() {
    return number;
  }

  /** The network it is about. */
  public NetworkKind network() {
    return network;
  }

  /** Whether it is scored on sequences, and not on crops. */
  public boolean sequences() {
    return sequences;
  }

  /** Its rows. */
  public List<Configuration> rows(Protocol protocol) {
    return Configuration.of(network, protocol);
  }

  /** Its file name without ending. */
  public String key() {
    return "table" + number;
  }
}
