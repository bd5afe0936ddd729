import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
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
 * Writes the jOOQ classes of the schema, from a temporary SQLite file migrated by the same Flyway and the same scripts
 * as in production. The build runs it as a single source file; arguments: folder of migrations, folder to write to.
 */
final class GenerateSchema {
  private GenerateSchema() {}

  public static void main(String[] arguments) throws Exception {
    Path migrations = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    Path file = Files.createTempFile("schema", ".db");
    try {
      String url = "jdbc:sqlite:" + file;
      Flyway.configure()
          .dataSource(url, null, null)
          .locations("filesystem:" + migrations)
          .load()
          .migrate();
      GenerationTool.generate(generation(url, target));
    } finally {
      Files.delete(file);
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
                        .withExcludes("flyway_.*|sqlite_.*|.*_fts|.*_fts_.*")
                        .withForcedTypes(
                            new ForcedType().withName("BOOLEAN").withIncludeExpression(".*\\.is_.*"),
                            new ForcedType().withName("BIGINT").withIncludeTypes("INTEGER|INT")))
                .withGenerate(new Generate().withFluentSetters(true).withJavadoc(false))
                .withTarget(
                    new Target()
                        .withPackageName("org.mycelium.storage.schema")
                        .withDirectory(target.toString())));
  }
}
