import ArgumentParser
import Foundation

@main
enum Start {
  static func main() {
    protect()
    do {
      try refuseGarbled()
      let arguments = ArgumentOrder.settled(Array(CommandLine.arguments.dropFirst()))
      if let screens = Shortcut.screens(arguments) {
        return try command { try OpenScreens.open(screens.place, ascii: screens.ascii) }
      }
      if let prompt = Shortcut.prompt(arguments) {
        return try command { try Prompt.say(prompt.place, isDiscreet: prompt.isDiscreet) }
      }
      var asked = try Shortcut.command(arguments) ?? Legwork.parseAsRoot(arguments)
      try asked.run()
      // Pages are made outside of the journal's commands.
      try command {}
    } catch {
      let code = Legwork.exitCode(for: error)
      let message = Legwork.fullMessage(for: error)
      if message.isEmpty { exit(code.rawValue) }
      // What was typed stands in these messages.
      guard code.isSuccess else {
        Plain.complain(message)
        exit(code.rawValue)
      }
      let isSaid = (try? command { Plain.put(message, end: "\n") }) != nil
      exit(isSaid ? code.rawValue : Failure.Status.inputOutput.rawValue)
    }
  }

  /// What isn't UTF-8 would come to mean another file, whose name is made of the letters that stand
  /// for what can't be read.
  private static func refuseGarbled() throws {
    var texts = (1..<max(1, Int(CommandLine.argc))).map { CommandLine.unsafeArgv[$0] }
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LEGWORK_JOURNAL"] {
      texts.append(getenv(name))
    }
    guard !texts.compactMap({ $0 }).allSatisfy({ String(validatingCString: $0) != nil }) else {
      return
    }
    try command {
      throw Failure(
        .usage, "An argument or the home folder isn't UTF-8. Nothing was read or written.")
    }
  }

  /// Every file made from here on is the owner's alone, and a file-size limit is an error to be
  /// told instead of a signal that kills.
  private static func protect() {
    umask(0o077)
    signal(SIGXFSZ, SIG_IGN)
  }
}
