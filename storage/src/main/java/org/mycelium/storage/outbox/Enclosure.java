package org.mycelium.storage.outbox;

import java.util.Arrays;

/**
 * A file that goes with a letter. It is handed over first; the letter's content then says where it
 * is, in the place of {@link #ADDRESS}. Immutable as long as nobody changes the array.
 */
public final class Enclosure {
  /** Stands in a letter's content for the address the homeserver gives to the file. */
  public static final String ADDRESS = "mxc://enclosed";

  private final String name;
  private final String mediaType;
  private final byte[] bytes;
  private final String otherwise;

  /**
   * A file.
   *
   * @param bytes kept as they are, not copied
   * @param otherwise the letter's content if the homeserver refuses the file
   */
  public Enclosure(String name, String mediaType, byte[] bytes, String otherwise) {
    this.name = name;
    this.mediaType = mediaType;
    this.bytes = bytes;
    this.otherwise = otherwise;
  }

  /** What the file is called. */
  public String name() {
    return name;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** What is in it; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The letter's content if the homeserver refuses the file. */
  public String otherwise() {
    return otherwise;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Enclosure file
        && name.equals(file.name)
        && mediaType.equals(file.mediaType)
        && Arrays.equals(bytes, file.bytes)
        && otherwise.equals(file.otherwise);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name + ", " + bytes.length + " bytes";
  }
}
