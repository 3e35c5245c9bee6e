import ArgumentParser
import Foundation

/// `legwork generate man`: the manual page, from the commands' own help.
struct GenerateMan: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "man", abstract: "The manual page, from the help of the commands.")

  nonisolated func run() throws {
    let data = Data(Legwork._dumpHelp().utf8)
    let help = try JSONDecoder().decode(HelpDocument.self, from: data)
    Plain.put(ManualPage(help.command).text)
  }
}

/// The parts of the parser's own description of the commands that the manual has.
private nonisolated struct HelpDocument: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var arguments: [Argument]?
    var subcommands: [Command]?
  }
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }
    var abstract: String?
    var kind: String
    var names: [Name]?
    var valueName: String?
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool
  }
  var command: Command
}

/// A manual page in troff's `man` macros.
private nonisolated struct ManualPage {
  private(set) var text = ""

  init(_ command: HelpDocument.Command) {
    line(".TH LEGWORK 1 \"\" \"legwork\" \"Training journal\"")
    line(".SH NAME")
    line("legwork \\- " + escaped(command.abstract ?? ""))
    line(".SH SYNOPSIS")
    line(".B legwork")
    line("[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR]")
    line(".SH DESCRIPTION")
    line(escaped(command.discussion ?? ""))
    line("In the screens, ? shows the keys and : every action by name.")
    line(".SH COMMANDS")
    for child in command.subcommands ?? [] { add(child, path: "legwork") }
    line(".SH ENVIRONMENT")
    item("LEGWORK_JOURNAL", "The journal's file, where --journal names none.")
    item("XDG_DATA_HOME", "The folder above legwork/journal.sqlite; ~/.local/share without it.")
    item("XDG_CONFIG_HOME", "The folder above legwork/config.toml; ~/.config without it.")
    item("NO_COLOR", "When set, no colours, unless config.toml asks for some.")
    item("VISUAL, EDITOR", "The editor for notes.")
    line(".SH EXIT STATUS")
    for (status, meaning) in Self.statuses { item(status, meaning) }
  }

  private static let statuses = [
    ("0", "Done; also an import that had nothing new."), ("64", "The words were not understood."),
    ("65", "The data could not be used."), ("66", "There is no such file."),
    ("73", "A file could not be made."), ("74", "The disk refused."),
    ("75", "Another program holds the journal."), ("78", "config.toml can't be read."),
    ("130", "Interrupted."),
  ]

  private mutating func add(_ command: HelpDocument.Command, path: String) {
    guard command.shouldDisplay != false, command.commandName != "help" else { return }
    let name = path + " " + command.commandName
    line(".SS " + escaped(name))
    if let abstract = command.abstract { line(escaped(abstract)) }
    if let discussion = command.discussion, !discussion.isEmpty {
      line(".PP")
      line(escaped(discussion))
    }
    for argument in command.arguments ?? [] where argument.shouldDisplay {
      let names = (argument.names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
      guard !names.contains("--help"), !names.contains("--version") else { continue }
      item(label(argument, names), argument.abstract ?? "")
    }
    for child in command.subcommands ?? [] { add(child, path: name) }
  }

  private func label(_ argument: HelpDocument.Argument, _ names: [String]) -> String {
    let value = (argument.valueName ?? "value").uppercased()
    switch argument.kind {
    case "positional": return value + (argument.isRepeating ? " …" : "")
    case "flag": return names.joined(separator: ", ")
    default: return names.joined(separator: ", ") + " " + value
    }
  }

  private mutating func item(_ label: String, _ text: String) {
    line(".TP")
    line("\\fB" + escaped(label) + "\\fR")
    line(escaped(text))
  }

  private mutating func line(_ line: String) { text += line + "\n" }

  /// Troff's own characters made plain, and no line begins with a dot.
  private func escaped(_ text: String) -> String {
    var clean = ""
    for character in text {
      switch character {
      case "\\": clean += "\\e"
      case "-": clean += "\\-"
      case "…": clean += "..."
      default: clean.append(character)
      }
    }
    return clean.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.first == "." || $0.first == "'" ? "\\&" + $0 : $0 }.joined(separator: "\n")
  }
}
