import ArgumentParser
import Screens

/// `legwork generate keys`: the page of keys, from the tables that `?` and the footer are made of.
struct GenerateKeys: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "The page of keys, from the screens' tables.")

  nonisolated func run() throws {
    Plain.put(Self.page)
  }

  nonisolated static var page: String {
    var text = """
      # Keys

      Made from the tables of the screens by `legwork generate keys`. `?` shows those of the screen
      in front, `:` finds every action by name.

      """
    for section in KeyTables.sections {
      text += "\n## \(section.title)\n\n| key | what it does |\n|---|---|\n"
      for binding in section.bindings {
        let label = binding.label.isEmpty ? "–" : "`\(binding.label)`"
        text += "| \(cell(label)) | \(cell(binding.help)) |\n"
      }
    }
    return text
  }

  private nonisolated static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
