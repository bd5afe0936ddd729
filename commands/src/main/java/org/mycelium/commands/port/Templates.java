package org.mycelium.commands.port;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.template.Template;
import org.mycelium.commands.template.TemplateNo;

/** The templates of one assembly. */
public interface Templates {
  /** Those that can be proposed from, in the order of their numbers. */
  List<Template> all();

  /** One of them; empty if it was retired, too. */
  Optional<Template> find(TemplateNo no);

  /** The number that the next one gets. */
  TemplateNo next();
}
