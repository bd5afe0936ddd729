package org.mycelium.commands.membership;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mycelium.commands.text.CleanText;

/**
 * Which names can stand alone in a sentence: words of letters and digits, and no more than that. A
 * name with a full stop ends the sentence it is in, one with "and" is two people, and "Nobody" says
 * that nobody did it. Pure.
 */
final class PlainNames {
  /** More than any text shows of a name. */
  private static final int MOST_CHARS = 200;

  /** Words joined as in Jean-Luc, O'Neill and Gal·la, or an id's P3 and such, alone. */
  private static final Pattern NO_NAME = Pattern.compile("\\p{L}{1,2}\\p{Nd}+|\\p{Nd}.*");

  private static final String JOINS = "-'\u2019\u02BC\u2010\u00B7";

  private static final Pattern JOIN = Pattern.compile("[" + JOINS.replace("-", "\\-") + "]");

  /** Letters to Unicode, and strokes of punctuation to a reader. */
  private static final String LIKE_MARKS = "\u01C0\u01C1\u01C2\u01C3";

  /** Of the modifying letters those that words are written with; the others look like marks. */
  private static final String MODIFYING = "\u3005\u30FC\u0E46\u0EC6\u0640";

  /** What our texts call people and things, as a name's words look. */
  private static final Set<String> RESERVED =
      looks(
          "nobody noone someone somebody anybody everyone everybody all none others other more"
              + " you your me we us they them who members member assembly room bot mycelium admin"
              + " administrator moderator federation public anonymous role proposal decision vote"
              + " votes voted yes no abstain against for by with from to and or not but passed"
              + " because reserve reserved tie vacant deleted decided then until",
          "nadie ninguna ninguno alguien todas todos todxs cualquiera otras otros otra otro mas tu"
              + " usted ustedes vosotras vosotros yo nosotras nosotros quien quienes miembros"
              + " miembro asamblea sala administradora administrador moderadora moderador"
              + " federacion publico anonimo anonima cargo propuesta decision voto votos si"
              + " abstencion contra favor por con y e o u ni pero aprobada porque todes reserva"
              + " empate vacante borrado borrada decidida decidido luego entonces hasta");

  /** Of these, those that are names too: with a capital letter, beside another word. */
  private static final Set<String> NAMES_TOO = looks("o e u y si no tu mas con me we ni yo you");

  /** Looks like "all" where a capital "I" is like an "l", and is read as a name. */
  private static final Pattern ALI = Pattern.compile("[Aa]li");

  private PlainNames() {}

  /**
   * Whether a name says nothing but who it is.
   *
   * @param name untrusted
   * @param look what it looks like, {@link Namesakes#look}
   */
  static boolean isPlain(String name, String look) {
    String shown = CleanText.line(name, MOST_CHARS);
    List<String> words = words(withoutPictures(shown));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!isNumber(word, i > 0) && (!isWord(word) || isNumbered(word))) {
        return false;
      }
    }
    return !isReserved(words, words(look));
  }

  private static boolean isNumber(String word, boolean follows) {
    return follows && word.chars().allMatch(Character::isDigit);
  }

  /** P1 and such, also as P-1 and beside something else. */
  private static boolean isNumbered(String word) {
    List<String> pieces = pieces(word);
    for (int i = 0; i < pieces.size(); i++) {
      if (!isNumber(pieces.get(i), i > 0) && NO_NAME.matcher(pieces.get(i)).matches()) {
        return true;
      }
    }
    return NO_NAME.matcher(String.join("", pieces)).matches();
  }

  private static boolean isReserved(List<String> words, List<String> looks) {
    if (RESERVED.contains(String.join("", looks)) && looks.size() > 1) {
      return true; // "No One"
    }
    for (int i = 0; i < looks.size(); i++) {
      List<String> likes = pieces(looks.get(i));
      List<String> typed = looks.size() == words.size() ? pieces(words.get(i)) : List.of();
      if (likes.size() > 1 && RESERVED.contains(String.join("", likes))) {
        return true; // "Every-one"
      }
      for (int j = 0; j < likes.size(); j++) {
        boolean inner =
            (0 < i && i < looks.size() - 1 && likes.size() == 1) || (0 < j && j < likes.size() - 1);
        boolean beside = looks.size() > 1 || likes.size() > 1;
        boolean name =
            typed.size() == likes.size() && isName(typed.get(j), likes.get(j), beside, inner);
        if (!name && RESERVED.contains(likes.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether what looks like a word of ours is one's name, as in Si Li, Seán Ó Briain and Ali. */
  private static boolean isName(String typed, String like, boolean beside, boolean inner) {
    if (ALI.matcher(typed).matches()) {
      return true;
    }
    if (!beside || !NAMES_TOO.contains(like) || !Character.isUpperCase(typed.codePointAt(0))) {
      return false;
    }
    boolean shouted = typed.chars().skip(1).anyMatch(Character::isUpperCase);
    // "Ana Y Bo" are two.
    boolean letter = Normalizer.normalize(typed, Normalizer.Form.NFD).length() == 1;
    return !shouted && !(letter && inner);
  }

  private static List<String> pieces(String word) {
    return JOIN.splitAsStream(word).toList();
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" ", -1));
  }

  private static boolean isWord(String word) {
    int before = -1;
    for (int i = 0; i < word.length(); i += Character.charCount(before)) {
      int c = word.codePointAt(i);
      boolean joins = JOINS.indexOf(c) >= 0;
      boolean inner = before != -1 && i + 1 < word.length() && JOINS.indexOf(before) < 0;
      if (joins ? !inner : !isLetter(c)) {
        return false;
      }
      before = c;
    }
    return !word.isEmpty();
  }

  private static boolean isLetter(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      case Character.OTHER_LETTER -> LIKE_MARKS.indexOf(c) < 0;
      case Character.MODIFIER_LETTER -> MODIFYING.indexOf(c) >= 0;
      case Character.FORMAT -> c == 0x200C || c == 0x200D;
      default -> false;
    };
  }

  /** A name without the pictures at its ends; all of it if there is nothing else. */
  static String withoutPictures(String name) {
    int[] signs = name.codePoints().toArray();
    int first = 0;
    int last = signs.length;
    while (first < last && (signs[first] == ' ' || isPicture(signs[first]))) {
      first++;
    }
    while (last > first && (signs[last - 1] == ' ' || isPicture(signs[last - 1]))) {
      last--;
    }
    return first == last ? name : new String(signs, first, last - first);
  }

  /** Flowers and the like; not ticks, crosses, thumbs, arrows and letters, which say something. */
  private static boolean isPicture(int c) {
    boolean says = c < 0x1F300 || c == 0x1F44D || c == 0x1F44E || c == 0x1F937 || c == 0x1F51F;
    return c == 0xFE0F
        || c == 0x200D
        || c == 0x2764
        || c == 0x2728
        || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER)
        || (!says && UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION));
  }

  private static Set<String> looks(String... words) {
    return Arrays.stream(words)
        .flatMap(some -> words(some).stream())
        .map(Namesakes::look)
        .collect(Collectors.toUnmodifiableSet());
  }
}
