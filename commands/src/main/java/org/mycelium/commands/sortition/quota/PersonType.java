package org.mycelium.commands.sortition.quota;

import java.util.List;
import org.mycelium.commands.sortition.Name;

/**
 * People who have all features in common.
 *
 * @param quotas the places in the list of quotas of the features they have, one a category
 * @param people their ids in {@link Name#ORDER}, at least one
 */
public record PersonType(List<Integer> quotas, List<String> people) {
  /** Sorts the people. */
  public PersonType {
    quotas = List.copyOf(quotas);
    people = people.stream().sorted(Name.ORDER).toList();
  }

  /** How many they are. */
  public int size() {
    return people.size();
  }

  boolean has(int quota) {
    return quotas.contains(quota);
  }
}
