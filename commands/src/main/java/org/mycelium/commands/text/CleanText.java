package org.mycelium.commands.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes what people wrote safe to stand among our words: only characters that can be seen, in NFC,
 * with a bounded number of marks on each letter. Directional controls go, so that isolates around
 * it hold; joiners stay where a script or an emoji needs them (RFC 5892 A.1, A.2; UTS 51).
 */
public final class CleanText {
  /** What stands for a name or title of which nothing can be seen. */
  static final String NOTHING_VISIBLE = "…";

  static final int MAX_PASSAGE_LINES = 40;

  /** Enough for pointed Hebrew and Vietnamese, too few to paint over the lines around. */
  private static final int MAX_MARKS = 5;

  private static final int DROP = -1;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int VIRAMA_CLASS = 9;

  /** Old clients wake the whole room at this word, whoever says it. A word joiner is not seen. */
  private static final Pattern ROOM_MENTION =
      Pattern.compile("@(?=room)", Pattern.CASE_INSENSITIVE);

  private static final Pattern LINE_BREAKS = Pattern.compile("\n+");

  /** What stands between words and looks lost before "…". */
  private static final Pattern HANGING = Pattern.compile("[\\s,;:–—(]+$");

  private CleanText() {}

  /** One line, cut after so many code points; never empty. */
  public static String line(String raw, int maxChars) {
    String clean = cut(LINE_BREAKS.matcher(visible(raw)).replaceAll(" "), maxChars);
    return clean.isEmpty() ? NOTHING_VISIBLE : quiet(clean);
  }

  /**
   * Lines without blank ones at either end or two in a row, cut after so many code points in all;
   * may be none.
   */
  static List<String> lines(String raw, int maxChars) {
    List<String> lines = new ArrayList<>();
    for (String line : quiet(cut(visible(raw), maxChars)).split("\n", -1)) {
      if (lines.size() == MAX_PASSAGE_LINES) {
        lines.set(MAX_PASSAGE_LINES - 1, NOTHING_VISIBLE);
        break;
      }
      lines.add(line);
    }
    return lines.equals(List.of("")) ? List.of() : lines;
  }

  /**
   * The beginning of what people wrote, in at most so many code points with the "…" that says that
   * it goes on: cut between two words, or in a word that is long by itself, and never within what
   * is one letter to whoever reads it. Empty if nothing of it can be seen.
   */
  public static String brief(String raw, int most) {
    String clean = LINE_BREAKS.matcher(visible(raw)).replaceAll(" ");
    if (clean.codePointCount(0, clean.length()) <= most) {
      return clean;
    }
    int end = boundary(clean, clean.offsetByCodePoints(0, most - 1));
    int word = clean.charAt(end) == ' ' ? end : clean.lastIndexOf(' ', end);
    String kept = clean.substring(0, 2 * word > end ? word : end);
    return HANGING.matcher(kept).replaceAll("") + "…";
  }

  private static String quiet(String clean) {
    return clean.indexOf('@') < 0 ? clean : ROOM_MENTION.matcher(clean).replaceAll("@\u2060");
  }

  private static String cut(String clean, int maxChars) {
    if (clean.codePointCount(0, clean.length()) <= maxChars) {
      return clean;
    }
    int end = boundary(clean, clean.offsetByCodePoints(0, maxChars));
    return clean.substring(0, end).stripTrailing() + "…";
  }

  /** The last place up to this one that is not within a letter, its marks and joiners. */
  private static int boundary(String clean, int hardEnd) {
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(clean.substring(0, Math.min(clean.length(), hardEnd + 64)));
    int end = graphemes.isBoundary(hardEnd) ? hardEnd : graphemes.preceding(hardEnd);
    return end > 0 ? end : hardEnd;
  }

  /** Keeps single spaces, and line breaks up to two in a row; none of either at the ends. */
  private static String visible(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int before = '\n';
    int marks = 0;
    for (int i = 0; i < raw.length(); ) {
      int read = raw.codePointAt(i);
      i += Character.charCount(read);
      int kept = keep(read, before, i < raw.length() ? raw.codePointAt(i) : '\n');
      if (kept == DROP || (kept == ' ' && blank(before))) {
        continue;
      }
      if (kept == '\n') {
        trimSpace(out);
        if (out.isEmpty() || endsWithBlankLine(out)) {
          continue;
        }
      }
      marks = isMark(kept) ? marks + 1 : isJoiner(kept) ? marks : 0;
      if (isMark(kept) && (marks > MAX_MARKS || blank(before))) {
        continue;
      }
      out.appendCodePoint(kept);
      before = kept;
    }
    return Normalizer2.getNFCInstance().normalize(out.toString().stripTrailing());
  }

  /** The code point to keep in its place, or DROP. */
  private static int keep(int read, int before, int after) {
    return switch (read) {
      case '\n', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> '\n';
      case '\r' -> after == '\n' ? DROP : '\n';
      case '\t', 0x2800 -> ' '; // U+2800 is a Braille cell without dots
      case NON_JOINER, JOINER -> joins(read, before, after) ? read : DROP;
      default -> keepOrdinary(read, before);
    };
  }

  private static int keepOrdinary(int read, int before) {
    if (UCharacter.hasBinaryProperty(read, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
      boolean selects = UCharacter.hasBinaryProperty(read, UProperty.VARIATION_SELECTOR);
      return selects && !blank(before) && !isMark(before) ? read : DROP;
    }
    return switch (UCharacter.getType(read)) {
      case ECharacterCategory.CONTROL, ECharacterCategory.PRIVATE_USE -> DROP;
      case ECharacterCategory.SURROGATE -> 0xFFFD;
      case ECharacterCategory.SPACE_SEPARATOR -> ' ';
      case ECharacterCategory.FORMAT ->
          UCharacter.hasBinaryProperty(read, UProperty.PREPENDED_CONCATENATION_MARK) ? read : DROP;
      case ECharacterCategory.UNASSIGNED ->
          UCharacter.hasBinaryProperty(read, UProperty.NONCHARACTER_CODE_POINT) ? DROP : read;
      default -> read;
    };
  }

  private static boolean joins(int joiner, int before, int after) {
    if (joiner == JOINER
        && UCharacter.hasBinaryProperty(after, UProperty.EXTENDED_PICTOGRAPHIC)
        && (before == EMOJI_STYLE
            || UCharacter.hasBinaryProperty(before, UProperty.EXTENDED_PICTOGRAPHIC)
            || UCharacter.hasBinaryProperty(before, UProperty.EMOJI_MODIFIER))) {
      return true;
    }
    if (isVirama(before) || (isVirama(after) && UCharacter.isLetter(before))) {
      return true;
    }
    return switch (UCharacter.getIntPropertyValue(before, UProperty.JOINING_TYPE)) {
      case UCharacter.JoiningType.DUAL_JOINING,
          UCharacter.JoiningType.LEFT_JOINING,
          UCharacter.JoiningType.TRANSPARENT ->
          joinsRight(UCharacter.getIntPropertyValue(after, UProperty.JOINING_TYPE));
      default -> false;
    };
  }

  private static boolean joinsRight(int joiningType) {
    return joiningType == UCharacter.JoiningType.DUAL_JOINING
        || joiningType == UCharacter.JoiningType.RIGHT_JOINING;
  }

  private static boolean isVirama(int codePoint) {
    return UCharacter.getCombiningClass(codePoint) == VIRAMA_CLASS;
  }

  private static boolean isMark(int codePoint) {
    int type = UCharacter.getType(codePoint);
    return type == ECharacterCategory.NON_SPACING_MARK || type == ECharacterCategory.ENCLOSING_MARK;
  }

  private static boolean isJoiner(int codePoint) {
    return codePoint == NON_JOINER || codePoint == JOINER;
  }

  private static boolean blank(int codePoint) {
    return codePoint == ' ' || codePoint == '\n';
  }

  private static void trimSpace(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  private static boolean endsWithBlankLine(StringBuilder out) {
    int length = out.length();
    return length >= 2 && out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n';
  }
}
