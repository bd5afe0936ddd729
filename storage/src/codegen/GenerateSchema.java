import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the jOOQ classes of the schema, from a temporary SQLite file made by the same scripts as
 * in production. The build runs it as a single source file; arguments: folder of migrations, folder
 * to write to.
 */
final class GenerateSchema {
  private GenerateSchema() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    Path target = Path.of(arguments[1]);
    Path file = Files.createTempFile("schema", ".db");
    try {
      String url = "jdbc:sqlite:" + file;
      migrate(url, Path.of(arguments[0]));
      GenerationTool.generate(generation(url, target));
    } finally {
      Files.delete(file);
    }
  }

  private static void migrate(String url, Path migrations) throws IOException, SQLException {
    try (Stream<Path> files = Files.list(migrations);
        Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      List<Path> scripts = files.filter(f -> f.toString().endsWith(".sql")).sorted().toList();
      for (Path script : scripts) {
        statement.executeUpdate(Files.readString(script));
      }
    }
  }

  private static Configuration generation(String url, Path target) {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                        .withIncludes(".*")
                        // Full-text tables are spoken to in plain SQL.
                        .withExcludes("sqlite_.*|.*_fts|.*_fts_.*")
                        .withForcedTypes(
                            new ForcedType()
                                .withName("BOOLEAN")
                                .withIncludeExpression(".*\\.is_.*"),
                            new ForcedType().withName("BIGINT").withIncludeTypes("INTEGER|INT")))
                .withGenerate(
                    new Generate()
                        .withRecords(false)
                        .withIndexes(false)
                        .withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false)
                        .withImplicitJoinPathsManyToMany(false)
                        .withImplicitJoinPathTableSubtypes(false)
                        .withJavadoc(false))
                .withTarget(
                    new Target()
                        .withPackageName("org.mycelium.storage.schema")
                        .withDirectory(target.toString())));
  }
}
