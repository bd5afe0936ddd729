package org.mycelium.commands.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds {@code --for 3d} anywhere in a head. One use, one thread. */
final class HeadFlags {
  private static final int MAX_VALUE_WORDS = 8;

  private final String head;
  private final OptionValues values;
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  HeadFlags(String head, OptionValues values) {
    this.head = head;
    this.values = values;
    for (int i = Words.skipBlank(head, 0); i < head.length(); i = Words.skipBlank(head, i)) {
      starts.add(i);
      i = Words.skipWord(head, i);
      ends.add(i);
    }
  }

  /** Takes the flags; what is left of the head. */
  String strip() {
    StringBuilder left = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < starts.size() && !values.full(); ) {
      Optional<Flag> flag = flag(i);
      if (flag.isPresent() && values.calledBy(flag.get().name()).isPresent()) {
        append(left, head.substring(kept, starts.get(i)));
        i = take(flag.get(), i + 1, left.isEmpty());
        kept = i < starts.size() ? starts.get(i) : head.length();
      } else {
        flag.filter(Flag::plain).ifPresent(unknown -> values.unknown(unknown.name()));
        i++;
      }
    }
    append(left, head.substring(kept));
    return left.toString();
  }

  /**
   * Takes the most words that are a value. If none are, the caller shall see what was meant: what
   * follows, or only one word of it if a title is still to come.
   *
   * @return the first word after the value
   */
  private int take(Flag flag, int from, boolean titleFollows) {
    int most = from;
    while (most < starts.size() && most < from + MAX_VALUE_WORDS && !endsValue(most)) {
      most++;
    }
    for (int to = most; to >= from; to--) {
      String value = flag.value() + " " + words(from, to);
      Optional<OptionWord> option = values.readable(flag.name(), value);
      if (option.isPresent()) {
        values.take(option.get(), value);
        return to;
      }
    }
    int to = flag.value().isEmpty() ? (titleFollows ? Math.min(most, from + 1) : most) : from;
    values.take(values.calledBy(flag.name()).orElseThrow(), flag.value() + " " + words(from, to));
    return to;
  }

  private boolean endsValue(int i) {
    return flag(i).filter(f -> f.plain() || values.calledBy(f.name()).isPresent()).isPresent();
  }

  private Optional<Flag> flag(int i) {
    return Flag.read(words(i, i + 1));
  }

  private String words(int from, int to) {
    return from < to ? head.substring(starts.get(from), ends.get(to - 1)) : "";
  }

  private static void append(StringBuilder left, String piece) {
    String trimmed = Words.trim(piece);
    if (!trimmed.isEmpty()) {
      left.append(left.isEmpty() ? "" : " ").append(trimmed);
    }
  }
}
