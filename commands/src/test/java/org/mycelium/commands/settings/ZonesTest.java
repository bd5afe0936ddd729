package org.mycelium.commands.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
  @ParameterizedTest
  @CsvSource({
    "madrid, Europe/Madrid",
    "Mexico City, America/Mexico_City",
    "Ciudad de México, America/Mexico_City",
    "new york time, America/New_York",
    "hora de Londres, Europe/London",
    "Kolkata, Asia/Kolkata",
    "Germany, Europe/Berlin",
    "España, Europe/Madrid Atlantic/Canary",
    "Spain, Europe/Madrid Atlantic/Canary",
  })
  void suggestsTheZonesOfAPlace(String place, String zones) {
    assertThat(Zones.near(place)).isEqualTo(List.of(zones.split(" ")));
    assertThat(Zones.near(place)).allMatch(zone -> Zones.read(zone).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Atlantis", "CET", "+02:00", "", "Madrid and Barcelona"})
  void suggestsNothingOfWhatIsNone(String place) {
    assertThat(Zones.near(place)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Russia", "United States", "Canada"})
  void oneForEachTimeOfACountry(String country) {
    assertThat(Zones.near(country)).hasSizeBetween(6, Zones.MOST);
  }
}
