import Foundation
import Pty
import Testing

/// Every command the program has, as its parser says, so that a new one is tried like the others.
struct CommandTree {
  struct Command {
    /// The words that name it.
    var words: [String]
    /// How many arguments have no name.
    var positionals: Int
    var options: [String]
    var flags: [String]
  }

  private struct Help: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable { var name: String }
      var kind: String
      var preferredName: Name?
    }
    struct Node: Decodable {
      var commandName: String
      var arguments: [Argument]?
      var subcommands: [Node]?
    }
    var command: Node
  }

  let commands: [Command]

  init() throws {
    let run = try CommandRun(
      Workplace.program, ["--experimental-dump-help"], environment: ["PATH": "/usr/bin:/bin"])
    let help = try JSONDecoder().decode(Help.self, from: Data(run.output.utf8))
    commands = (help.command.subcommands ?? []).flatMap { CommandTree.all($0, []) }
    try #require(commands.count > 40)
  }

  private static func all(_ node: Help.Node, _ above: [String]) -> [Command] {
    let words = above + [node.commandName]
    let below = (node.subcommands ?? []).flatMap { all($0, words) }
    if node.commandName == "help" { return [] }
    func named(_ kind: String) -> [String] {
      (node.arguments ?? []).filter { $0.kind == kind }.compactMap { $0.preferredName?.name }
        .filter { !["journal", "date", "help", "version"].contains($0) }
    }
    let positionals = (node.arguments ?? []).count { $0.kind == "positional" }
    return below + [
      Command(
        words: words, positionals: positionals, options: named("option"), flags: named("flag"))
    ]
  }

  /// Lines that try each command: alone, with each flag, with a text for each argument, for one
  /// more, and for each option.
  func lines(_ text: String) -> [[String]] {
    commands.filter { !["open", "demo"].contains($0.words[0]) }.flatMap { command in
      let values = Array(repeating: text, count: command.positionals)
      var lines = [command.words, command.words + values, command.words + values + [text]]
      lines += command.flags.flatMap { flag in
        [command.words + ["--" + flag], command.words + ["--" + flag] + values]
      }
      lines += command.options.map { command.words + ["--" + $0, text] + values }
      return lines
    }
  }
}
