package org.mycelium.commands.text;

/**
 * A message in words, ready to send.
 *
 * @param plain complete on its own: pushes and screen readers show it
 * @param html the same words in the permitted set: p br b em u del code pre blockquote a ul ol li
 */
public record Text(String plain, String html) {}
