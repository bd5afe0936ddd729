package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.template.TemplateEnactment;
import org.mycelium.commands.template.TemplateEnactment.ChangeTemplate;
import org.mycelium.commands.template.TemplateEnactment.DefineTemplate;
import org.mycelium.commands.template.TemplateEnactment.RetireTemplate;
import org.mycelium.commands.template.TemplateFact;
import org.mycelium.commands.template.TemplateFact.TemplateChanged;
import org.mycelium.commands.template.TemplateFact.TemplateDefined;
import org.mycelium.commands.template.TemplateFact.TemplateRetired;
import org.mycelium.commands.template.TemplateFact.TemplateUsed;
import org.mycelium.commands.template.TemplateNo;

/** The facts of templates, and the forms of what decisions about them do. */
final class TemplateCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "template-defined/1",
          in ->
              new TemplateDefined(
                  template(in),
                  in.commitment("name"),
                  in.commitment("text"),
                  in.decision("decision")),
          "template-changed/1",
          in -> new TemplateChanged(template(in), in.commitment("text"), in.decision("decision")),
          "template-retired/1",
          in -> new TemplateRetired(template(in), in.decision("decision")),
          "template-used/1",
          in -> new TemplateUsed(template(in), in.proposal("proposal"), in.decision("reads")));

  static final Map<String, Function<Fields, Enactment>> ENACTMENTS =
      Map.of(
          "define-template/1",
          _ -> new DefineTemplate(),
          "change-template/1",
          in -> new ChangeTemplate(template(in)),
          "retire-template/1",
          in -> new RetireTemplate(template(in)));

  private TemplateCodec() {}

  static EncodedFact encode(TemplateFact fact) {
    Body body = new Body().number("template", fact.template().value());
    return switch (fact) {
      case TemplateDefined f ->
          of(
              "template-defined",
              body.text("name", f.name().hex())
                  .text("text", f.text().hex())
                  .number("decision", f.decision().value()));
      case TemplateChanged f ->
          of(
              "template-changed",
              body.text("text", f.text().hex()).number("decision", f.decision().value()));
      case TemplateRetired f ->
          of("template-retired", body.number("decision", f.decision().value()));
      case TemplateUsed f ->
          of(
              "template-used",
              body.number("proposal", f.proposal().value()).number("reads", f.reads().value()));
    };
  }

  static EnactmentForm encode(TemplateEnactment enactment) {
    return switch (enactment) {
      case DefineTemplate _ -> new EnactmentForm("define-template", 1, new Body().json());
      case ChangeTemplate e ->
          new EnactmentForm(
              "change-template", 1, new Body().number("template", e.template().value()).json());
      case RetireTemplate e ->
          new EnactmentForm(
              "retire-template", 1, new Body().number("template", e.template().value()).json());
    };
  }

  private static EncodedFact of(String kind, Body body) {
    return new EncodedFact(kind, 1, body.json());
  }

  private static TemplateNo template(Fields in) {
    return new TemplateNo(in.integer("template"));
  }
}
