package org.mycelium.commands.settings;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.grammar.Words;

/** Time zones as people call them: by their name, by a city, by a country. */
final class Zones {
  /** More than these nobody chooses from on a phone. */
  static final int MOST = 12;

  private static final int MAX_CHARS = 60;

  /** The beginning of 2026: which zones keep the same time changes seldom. */
  private static final long LATELY = 1_767_225_600_000L;

  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("es"));
  private static final Pattern BETWEEN = Pattern.compile("[ _/,.-]+");
  private static final Pattern AROUND =
      Pattern.compile("^(?:the|la|el) |(?: (?:time|zone|hora))+$|^(?:hora de|hora) ");

  private Zones() {}

  /**
   * A region's zone, however its capitals were typed; fixed offsets do not follow daylight saving
   * and are refused.
   */
  static Optional<String> read(String value) {
    String wanted = value.strip().replace(' ', '_');
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equalsIgnoreCase(wanted))
        .filter(id -> id.contains("/") || id.equals("UTC"))
        .findFirst();
  }

  /** The zones of this city or country, a few of them; none where it is called by neither. */
  static List<String> near(String value) {
    if (value.length() > MAX_CHARS) {
      return List.of();
    }
    String wanted = AROUND.matcher(plain(value)).replaceAll("");
    List<String> cities =
        located(null)
            .filter(id -> wanted.equals(city(id)) || SPOKEN.stream().anyMatch(in(id, wanted)))
            .toList();
    return cities.isEmpty()
        ? ofCountry(wanted)
        : cities.stream().map(TimeZone::getIanaID).limit(MOST).toList();
  }

  private static List<String> ofCountry(String wanted) {
    return Stream.of(Locale.getISOCountries())
        .filter(
            code ->
                SPOKEN.stream()
                    .map(language -> Locale.of("", code).getDisplayCountry(language))
                    .anyMatch(name -> plain(name).equals(wanted)))
        .flatMap(Zones::ofRegion)
        .limit(MOST)
        .toList();
  }

  /** One zone for each time that is kept in this country: of those alike the largest city's. */
  private static Stream<String> ofRegion(String region) {
    TimeZoneNames names = TimeZoneNames.getInstance(Locale.ENGLISH);
    List<String> all = located(region).toList();
    return all.stream()
        .map(
            id -> {
              String kept = names.getMetaZoneID(id, LATELY);
              String usual = kept == null ? id : names.getReferenceZoneID(kept, region);
              return usual != null && all.contains(usual) ? usual : id;
            })
        .distinct()
        .map(TimeZone::getIanaID);
  }

  private static Predicate<Locale> in(String id, String wanted) {
    return language -> {
      String name = TimeZoneNames.getInstance(language).getExemplarLocationName(id);
      return name != null && plain(name).equals(wanted);
    };
  }

  /** Every zone that has a place, or those of a region. */
  private static Stream<String> located(@Nullable String region) {
    Set<String> known = ZoneId.getAvailableZoneIds();
    return new TreeSet<>(
            TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, region, null))
        .stream().filter(id -> id.contains("/") && known.contains(id));
  }

  /** "America/Mexico_City" is the zone of Mexico City. */
  private static String city(String id) {
    return plain(id.substring(id.lastIndexOf('/') + 1));
  }

  private static String plain(String words) {
    return BETWEEN.matcher(Words.fold(words)).replaceAll(" ").strip();
  }
}
