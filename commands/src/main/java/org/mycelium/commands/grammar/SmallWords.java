package org.mycelium.commands.grammar;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that say nothing by themselves, in every language we speak: articles, prepositions,
 * possessives and the like. Pure.
 */
public final class SmallWords {
  private static final Set<String> SMALL =
      Set.of(
          ("a an the some any this that these those my your our their his her its of "
                  + "for from to in on at by with without and or but as is are be was it i we "
                  + "you they he she me us them who whom whose which what if so no not than then "
                  + "too very more less can could may would will do does did have has had am "
                  + "please thanks thank el la los las lo un una unos unas de del al en con sin "
                  + "por para o u y e ni que quien quienes cual cuyo mi mis tu tus su sus "
                  + "nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras este "
                  + "esta estos estas ese esa esos esas te se le les nos os yo ella ellos es son "
                  + "ser era hay si como cuando donde mas menos muy ya sobre hasta desde gracias "
                  + "favor")
              .split(" "));

  /** Other marks may say something: +1 is not -1. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;:!?\"“”«»()]+|\\.(?=\\s|$)");

  private SmallWords() {}

  /** Whether a folded word says nothing by itself. */
  public static boolean contains(String word) {
    return SMALL.contains(word);
  }

  /** The folded words of a text, in order, that say something; all of them, if none does. */
  public static List<String> without(String text) {
    List<String> all =
        Stream.of(BETWEEN.split(Words.fold(text), -1)).filter(word -> !word.isEmpty()).toList();
    List<String> saying = all.stream().filter(word -> !contains(word)).toList();
    return saying.isEmpty() ? all : saying;
  }
}
