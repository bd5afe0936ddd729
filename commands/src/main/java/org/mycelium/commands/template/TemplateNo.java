package org.mycelium.commands.template;

/**
 * A template's number within its assembly. Members call templates by their names; numbers of those
 * that were retired are not given again.
 *
 * @param value at least 1
 */
public record TemplateNo(int value) {
  /** Refuses numbers below 1. */
  public TemplateNo {
    if (value < 1) {
      throw new IllegalArgumentException("template " + value);
    }
  }
}
