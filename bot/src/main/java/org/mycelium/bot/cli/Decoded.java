package org.mycelium.bot.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file of unknown origin. Bytes that are no text of its encoding are never passed
 * over, nor made into question marks: the lines they stand on are named.
 */
final class Decoded {
  private static final int MAX_LINES_NAMED = 10;

  private Decoded() {}

  /**
   * Reads bytes as UTF-8 or as what a byte order mark says, unless an encoding is named.
   *
   * @throws OperatingException if they are not of that encoding; it names the first lines
   */
  static String of(byte[] bytes, Optional<String> encoding) throws OperatingException {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(Arrays.copyOfRange(bytes, 3, bytes.length), StandardCharsets.UTF_8);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return decode(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16LE);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return decode(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16BE);
    }
    return decode(bytes, encoding.isEmpty() ? StandardCharsets.UTF_8 : named(encoding.get()));
  }

  private static Charset named(String encoding) throws OperatingException {
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new OperatingException(
          "There is no encoding \"" + encoding + "\". Banks use UTF-8, windows-1252, UTF-16.", e);
    }
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (Byte.toUnsignedInt(bytes[i]) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decode(byte[] bytes, Charset charset) throws OperatingException {
    try {
      return strictly(ByteBuffer.wrap(bytes), charset).toString();
    } catch (CharacterCodingException e) {
      throw new OperatingException(
          "Not all of the file is "
              + charset
              + ": look at line "
              + String.join(", ", broken(bytes, charset))
              + ". If it is of an older program, add --encoding windows-1252.",
          e);
    }
  }

  private static CharBuffer strictly(ByteBuffer bytes, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(bytes);
  }

  /** The numbers of the first lines on which bytes are no text. */
  private static List<String> broken(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 1);
    List<String> lines = new ArrayList<>();
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError() && lines.size() < MAX_LINES_NAMED) {
      String read = new String(out.array(), 0, out.position());
      String line = Long.toString(1 + read.chars().filter(c -> c == '\n').count());
      if (!lines.contains(line)) {
        lines.add(line);
      }
      in.position(in.position() + result.length());
      result = decoder.decode(in, out, true);
    }
    return lines;
  }
}
