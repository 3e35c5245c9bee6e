import ArgumentParser
import Foundation

@main
enum Start {
  static func main() {
    protect()
    do {
      let arguments = ArgumentOrder.settled(Array(CommandLine.arguments.dropFirst()))
      if let screens = Shortcut.screens(arguments) {
        return try command { try OpenScreens.open(screens.place, ascii: screens.ascii) }
      }
      if let prompt = Shortcut.prompt(arguments) {
        return try command { try Prompt.say(prompt.place, isDiscreet: prompt.isDiscreet) }
      }
      var command = try Shortcut.command(arguments) ?? Legwork.parseAsRoot(arguments)
      try command.run()
    } catch {
      let code = Legwork.exitCode(for: error)
      let message = Legwork.fullMessage(for: error)
      if message.isEmpty { exit(code.rawValue) }
      // What was typed stands in these messages.
      if code.isSuccess { print(message) } else { Plain.complain(message) }
      exit(code.rawValue)
    }
  }

  /// Every file made from here on is the owner's alone, and a file-size limit is an error to be
  /// told instead of a signal that kills.
  private static func protect() {
    umask(0o077)
    signal(SIGXFSZ, SIG_IGN)
  }
}
