package org.mycelium.commands.grammar;

import java.util.Set;

/**
 * Words after a slash that Matrix clients mean for themselves. When one reaches the room all the
 * same, it was not meant for the bot.
 */
final class ClientWords {
  private static final Set<String> WORDS =
      Set.of(
          "addwidget",
          "avatar",
          "ban",
          "clear",
          "confetti",
          "converttodm",
          "converttoroom",
          "deop",
          "devtools",
          "discardsession",
          "fireworks",
          "goto",
          "hearts",
          "holdcall",
          "html",
          "ignore",
          "invite",
          "j",
          "join",
          "jumptodate",
          "kick",
          "leave",
          "lenny",
          "logout",
          "markdown",
          "md",
          "me",
          "msg",
          "myavatar",
          "myroomavatar",
          "myroomnick",
          "nick",
          "notice",
          "op",
          "part",
          "plain",
          "query",
          "rainbow",
          "rainbowme",
          "rainfall",
          "react",
          "remakeolm",
          "reply",
          "roomavatar",
          "roomname",
          "roomnick",
          "shrug",
          "snowfall",
          "spaceinvaders",
          "spoiler",
          "tableflip",
          "topic",
          "tovirtual",
          "unban",
          "unflip",
          "unholdcall",
          "unignore",
          "upgraderoom",
          "verify",
          "whois");

  private ClientWords() {}

  static boolean contains(String folded) {
    return WORDS.contains(folded);
  }
}
