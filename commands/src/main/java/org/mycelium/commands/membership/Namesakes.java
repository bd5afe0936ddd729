package org.mycelium.commands.membership;

import com.ibm.icu.text.SpoofChecker;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.text.CleanText;

/**
 * What people are called, so that none is taken for another: by the name they chose, and by their
 * Matrix id too where somebody else's name looks the same. Anybody can choose any name at any time,
 * so two of one name may be chance or may be somebody's design. Pure.
 */
public final class Namesakes {
  /** As much of a name as is compared; no text shows more of one in a list. */
  private static final int COMPARED_CHARS = 60;

  /** As much of a name as stands before an id. */
  private static final int MAX_NAME_CHARS = 40;

  /** Of such text the skeleton is known without tables. */
  static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ._-]*");

  private Namesakes() {}

  /**
   * What a name looks like: the same for names that a reader could mix up (Unicode Technical
   * Standard 39, skeletons), compared as they are shown, without capitals and accents, and without
   * the flowers at their ends: "🌻 Ana" is Ana to a reader.
   *
   * @param name untrusted
   */
  public static String look(String name) {
    String shown = PlainNames.withoutPictures(CleanText.line(name, COMPARED_CHARS));
    // Before capitals become small, since "В" is like "B" and "в" is not like "b"; and after that.
    String like = skeleton(skeleton(shown));
    return like.replace('i', 'l'); // as a capital "I" is like an "l"
  }

  /**
   * What somebody is called.
   *
   * @param chosenName the name they chose, untrusted
   * @param matrixId their id; empty once they were erased
   * @param shared whether somebody else's name looks like this one
   * @return untrusted
   */
  public static String told(String chosenName, String matrixId, boolean shared) {
    return told(chosenName, matrixId, look(chosenName), shared);
  }

  /**
   * What somebody is called.
   *
   * @param chosenName the name they chose, untrusted
   * @param matrixId their id; empty once they were erased
   * @param look what the name looks like
   * @param shared whether somebody else's name looks like this one, or it is a role's
   * @return untrusted; the name alone if it is theirs alone and can be taken for nothing else
   */
  public static String told(String chosenName, String matrixId, String look, boolean shared) {
    boolean known = matrixId.isEmpty() || chosenName.equals(matrixId);
    return !known && (shared || !PlainNames.isPlain(chosenName, look))
        ? CleanText.line(chosenName, MAX_NAME_CHARS) + " (" + matrixId + ")"
        : chosenName;
  }

  private static String skeleton(String text) {
    return Words.fold(
        PLAIN.matcher(text).matches() ? plain(text) : Looks.CHECKER.getSkeleton(text));
  }

  /** The skeleton of plain text. */
  static String plain(String text) {
    return text.replace("0", "O").replace("1", "l").replace("I", "l").replace("m", "rn");
  }

  /** Its tables take long to be read, and many processes meet none but plain names. */
  private static final class Looks {
    static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
  }
}
