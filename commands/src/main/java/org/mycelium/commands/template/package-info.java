/**
 * Named texts with blanks for what an assembly proposes again and again. Immutable or within one
 * transaction; one thread. Start at {@link org.mycelium.commands.template.TemplateRules}; what a
 * template is made of stands in {@link org.mycelium.commands.template.Blanks} and {@link
 * org.mycelium.commands.template.Form}.
 */
@NullMarked
package org.mycelium.commands.template;

import org.jspecify.annotations.NullMarked;
