package org.mycelium.commands.secrecy;

import java.util.List;

/**
 * The words receipts are made of: 256 of them, without accents, no two with the same first four
 * letters, easy to read out and to write down whichever language one speaks.
 */
final class ReceiptWords {
  /** In alphabetical order. A word's place stands for a byte, so they never change. */
  static final List<String> ALL =
      List.of(
          """
          abril acacia actor aguila alamo album alga alpaca altar amapola anis arco arena
          aroma arpa atlas atril aurora avena balsa bambu banana banjo batuta bello beret
          bolero bonsai botella bronce cactus calma camara camello campo canal canela canto
          caribe carta castor cedro cello cena cereal circo civil clima cobalto coco color
          coma cometa condor copa coral cosmos crater crema cubo danza debut delta diesel
          dolmen domingo dorado dragon duna edad eden elefante elipse enero epoca estrella
          etapa europa fabula faro fauna feria ficus fiesta figura filtro final flamenco flota
          foca folio foro fresa fuego fusion gacela gala galeon gallo gama ganso garaje gema
          girasol globo gorila granito grillo grupo guitarra harina hebra helio hiedra hielo
          higo himno hobby hongo hora hotel humus idea iglu iguana iman indigo insecto iris
          isla jade jaguar jardin jarra jazmin jazz jirafa judo junio kilo kimono kiwi koala
          lago lava lechuga lemur lila lima limbo lince lino llama lobo loro lotus luna lupa
          madera magma maiz mambo mango manta mapa maraca marfil marina marte masa matiz mayo
          melodia menta metal metro miel mimo minuto mirto modelo molino mono monte mora
          mosaico mundo nardo natal nave nido nieve nilo noble norte nota nuez oasis obra
          oceano octavo oliva opal orbita orca orden orilla orquidea ostra otono paella palma
          panda papel parque pasta patio pelota perla piano piloto pinguino pino pinta pirata
          pista planeta plata plaza poema polen polo poncho potro prado prisma puente puma
          quinoa radio rama ramo rana raton rayo regata resina ritmo roble rosa rubi rumba
          ruta safari samba sandia
          """
              .strip()
              .split("\\s+"));

  private ReceiptWords() {}
}
