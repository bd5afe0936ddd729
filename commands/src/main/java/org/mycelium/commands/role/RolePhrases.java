package org.mycelium.commands.role;

import java.util.regex.Pattern;

/**
 * What clauses about a role look like, in every language we speak. Those without a flag are for
 * folded words.
 */
final class RolePhrases {
  private static final String NUMBER = "(\\d{1,4}|[a-z]+)";
  private static final String UNIT =
      "(days?|d|weeks?|w|wks?|fortnights?|months?|mo|quarters?|years?|yrs?|y"
          + "|dias?|semanas?|sem|quincenas?|mes(?:es)?|trimestres?|anos?)";

  static final Pattern MAY =
      Pattern.compile("(?i)[,;]\\s*(?:it )?(?:may|can|puede)\\s*:?\\s+(.*)$");

  static final Pattern LEADS =
      Pattern.compile(
          "(?i)[,;]\\s*(?:announced?|announcements?|reminders?|reminded"
              + "|avis[oa]s?|anunciad[oa]|anuncios?)"
              + "\\s+(never|nunca|none|\\d{1,3}"
              + "(?:(?:\\s*[,/]\\s*|\\s+(?:and|y)\\s+|\\s*,\\s*(?:and|y)\\s+)\\d{1,3})*)"
              + "(?:\\s*(?:days?|d|dias?|días?))?(?:\\s+(?:ahead|before|earlier|antes))?"
              + "(?=\\s*(?:[,;]|$))");

  static final Pattern SEATS =
      Pattern.compile(
          "(?:(?:max(?:imum|imo)?(?: of| de)?|at most|up to|no more than|exactly|only|just"
              + "|como (?:mucho|maximo)|hasta|solo)\\.? )?"
              + NUMBER
              + " (staggered )?(?:seats?|places?|people|persons?|plazas?|puestos?|personas?)"
              + "( escalonad[oa]s?)?");
  static final Pattern SEATS_OF =
      Pattern.compile("(?:(?:number of|numero de) )?(?:seats?|plazas?|puestos?):? " + NUMBER);
  static final Pattern TERM =
      Pattern.compile(
          "(?:(?:each |every |cada )?(?:terms?|turns?|mandatos?|turnos?|plazos?"
              + "|for|every|cada|por|durante)"
              + "(?: is| are| of| de|:)? )?"
              + NUMBER
              + "[ -]?"
              + UNIT
              + "(?: each| cada uno| terms?| turns?)?");
  static final Pattern EVERY =
      Pattern.compile("(?:every|each|cada|changes every|cambia cada) " + UNIT);
  static final Pattern PERIOD =
      Pattern.compile(
          "(?:(?:terms?|turns?|mandatos?|turnos?|plazos?"
              + "|rotates|changes|changing|cambia)(?: are)? )?"
              + "(daily|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?"
              + "|diari[oa]s?|semanal(?:es)?|quincenal(?:es)?|mensual(?:es)?"
              + "|trimestral(?:es)?|anual(?:es)?)(?: (?:terms?|turns?))?");
  static final Pattern NOT_TWICE =
      Pattern.compile(
          "(?:no|not|never|without|sin|no se puede) (?:terms? |dos turnos )?"
              + "(?:back[- ]to[- ]back|consecutive|twice|repeat|repetir|repite|seguid[oa]s?)"
              + "(?: (?:terms?|turns?|in a row|running|turnos?|mandatos?))?");
  static final Pattern COOLING_OFF =
      Pattern.compile(
          "(?:with )?(?:cooling[- ]?off|cool[- ]?off|cool[- ]?down|rest|break|pause|descanso|pausa)"
              + "(?: period)?(?: of| de|:)? "
              + "(?:"
              + NUMBER
              + "(?: (?:terms?|turns?|mandatos?|turnos?))?)");
  static final Pattern NO_COOLING_OFF =
      Pattern.compile(
          "(?:no|without|sin) (?:cooling[- ]?off|cool[- ]?off|cool[- ]?down|rest|break|pause"
              + "|descanso|pausa)");
  static final Pattern SHADOW =
      Pattern.compile(
          "(?:shadow(?:ing)?|acompanamiento)(?: period)?(?: of| for| de|:)? "
              + NUMBER
              + " ?"
              + UNIT);
  static final Pattern STAGGERED =
      Pattern.compile("(?:staggered|escalonad[oa]s?)(?: (?:seats|terms|plazas|turnos))?");
  static final Pattern ROTATION =
      Pattern.compile(
          "(?:(?:is )?filled:? |se cubre:? |cubiert[oa]:? )?"
              + "(?:(?:by|in|por) )?(?:rotation|rotating|rotates|turns?|turn|rotacion|turnos?)");
  static final Pattern ELECTION =
      Pattern.compile(
          "(?:(?:is )?filled:? |se cubre:? |cubiert[oa]:? )?(?:by |por )?(?:an? |una )?"
              + "(?:elections?|elected|vote|voting|eleccion|elecciones|elegid[oa]|votacion)");
  static final Pattern LOT =
      Pattern.compile(
          "(?:(?:is )?(?:filled:? |drawn )|se cubre:? |cubiert[oa]:? |elegid[oa] )?"
              + "(?:(?:by|por) (?:an? )?)?"
              + "(?:lots?|lottery|draw|drawing lots|random|sortition|sorteo|sortead[oa])"
              + "|(?:(?:is )?(?:filled |drawn ))?(?:at random|al azar)|drawn");
  private static final String A_BEACON =
      "(?:(?:a|the|un|una|el|la) )?(?:public |drand )?(?:beacon|drand|faro|baliza)"
          + "(?: drand| publico| publica)?";
  static final Pattern BEACON = Pattern.compile(A_BEACON);
  static final Pattern NO_BEACON = Pattern.compile("(?:no|without|sin) " + A_BEACON);
  static final Pattern START =
      Pattern.compile(
          "(?:starting|starts?|begins?|beginning|from|empieza|empezando|desde)(?: on| el)? (.+)");

  /** Where a clause begins that no comma leads, as people write who leave them out. */
  static final Pattern UNLED =
      Pattern.compile(
          "(?iu)(?<!\\b(?:filled|drawn|elected|cubierto|cubierta|cubre|no|without|sin|with|con))"
              + "\\s+"
              + "(?=(?:(?:with |con )?"
              + "(?:\\d{1,2}|one|two|three|four|five|un|una|dos|tres|cuatro|cinco)"
              + " (?:staggered )?(?:seats?|places?|plazas?|puestos?)"
              + "|(?:terms?|turnos?|mandatos?|plazos?)"
              + "(?: of| de|:)? (?:\\d|an?\\b|one|two|three|four|six)"
              + "|(?:for|por|durante) (?:\\d|one|two|three|four|six|un|una|dos|tres|seis)"
              + "|(?:every|each|cada) |cooling|no (?:cooling|rest|back)|rest (?:\\d|one|two)"
              + "|sin descanso|descanso"
              + "|shadow|(?<!\\b(?:\\d{1,2}|one|two|three|four|five)\\s)staggered"
              + "|(?<!\\b(?:seats?|places?|plazas?|puestos?)\\s)escalonad[oa]s?"
              + "|announced|anunciad[oa]|filled|drawn|elected"
              + "|by (?:lot|lottery|election|rotation)|por (?:sorteo|elecci[oó]n|turnos)"
              + "|in turn|starting|from|empezando|desde))");

  private RolePhrases() {}
}
