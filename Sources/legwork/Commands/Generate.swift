import ArgumentParser

/// `legwork generate`: the pages that are made from the program, for its makers.
struct Generate: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Pages made from the program.", shouldDisplay: false,
    // One a line: adding a page touches one.
    subcommands: [
      GenerateRules.self,
      GenerateKeys.self,
      GenerateMan.self,
    ])
}
