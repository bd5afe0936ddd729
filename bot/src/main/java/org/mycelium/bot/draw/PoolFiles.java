package org.mycelium.bot.draw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.commands.sortition.Name;
import org.mycelium.commands.sortition.quota.Quota;

/**
 * The two tables of a draw with quotas: {@code category,feature,min,max}, and {@code id} with one
 * column for each category.
 *
 * @param people the feature in each category, by id
 * @param unused columns of people for which there are no quotas
 * @param unread columns of quotas beside those
 */
record PoolFiles(
    List<Quota> quotas,
    Map<String, Map<String, String>> people,
    List<String> unused,
    List<String> unread) {
  private static final String ID = "id";
  private static final String[] QUOTA = {"category", "feature", "min", "max"};

  static PoolFiles read(Path peopleFile, Path quotasFile) throws OperatingException {
    CsvTable asked = CsvTable.read(quotasFile).having(QUOTA);
    List<Quota> quotas = quotas(asked);
    Map<String, Set<String>> features = new LinkedHashMap<>();
    for (Quota quota : quotas) {
      features.computeIfAbsent(quota.category(), _ -> new LinkedHashSet<>()).add(quota.feature());
    }
    CsvTable table = CsvTable.read(peopleFile);
    List<String> missing = new ArrayList<>(List.of(ID));
    missing.addAll(features.keySet());
    missing.removeAll(table.columns());
    if (!missing.isEmpty()) {
      throw OperatingException.malformed(
          "%s, line 1: expected a column %s, found %s."
              .formatted(
                  peopleFile,
                  Shown.line(missing.getFirst()),
                  Shown.line(String.join(",", table.columns()))));
    }
    List<String> unused = new ArrayList<>(table.columns());
    unused.remove(ID);
    unused.removeAll(features.keySet());
    List<String> unread = new ArrayList<>(asked.columns());
    unread.removeAll(List.of(QUOTA));
    return new PoolFiles(quotas, people(table, features), unused, unread);
  }

  private static List<Quota> quotas(CsvTable table) throws OperatingException {
    List<Quota> quotas = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (CsvTable.Row row : table.rows()) {
      String category = text(table, row, "category");
      String feature = text(table, row, "feature");
      if (category.equals(ID)) {
        throw row.wrong("category", "another name than that of the column of ids", category);
      }
      if (!seen.add(List.of(category, feature))) {
        throw row.wrong("feature", "a feature that has no line yet", feature);
      }
      int min = number(table, row, "min");
      int max = number(table, row, "max");
      if (max < min) {
        throw row.wrong("max", "at least min, " + min, Integer.toString(max));
      }
      quotas.add(new Quota(category, feature, min, max));
    }
    if (quotas.isEmpty()) {
      throw OperatingException.malformed(
          table.file() + ", line 2: expected a quota such as gender,woman,5,6, found none.");
    }
    return quotas;
  }

  private static Map<String, Map<String, String>> people(
      CsvTable table, Map<String, Set<String>> features) throws OperatingException {
    Map<String, Map<String, String>> people = new LinkedHashMap<>();
    for (CsvTable.Row row : table.rows()) {
      String id = table.cell(row, ID);
      if (!Name.isValid(id)) {
        throw row.wrong(ID, "an id", id);
      }
      Map<String, String> theirs = new LinkedHashMap<>();
      for (Map.Entry<String, Set<String>> category : features.entrySet()) {
        String feature = table.cell(row, category.getKey());
        if (!category.getValue().contains(feature)) {
          throw row.wrong(
              category.getKey(), "one of " + String.join(", ", category.getValue()), feature);
        }
        theirs.put(category.getKey(), feature);
      }
      if (people.put(id, theirs) != null) {
        throw row.wrong(ID, "an id that has no line yet", id);
      }
    }
    return people;
  }

  private static String text(CsvTable table, CsvTable.Row row, String column)
      throws OperatingException {
    String text = table.cell(row, column);
    if (text.isEmpty()) {
      throw row.wrong(column, "a name", text);
    }
    return text;
  }

  private static int number(CsvTable table, CsvTable.Row row, String column)
      throws OperatingException {
    String text = table.cell(row, column);
    if (!text.matches("[0-9]{1,6}")) {
      throw row.wrong(column, "a whole number", text);
    }
    return Integer.parseInt(text);
  }
}
