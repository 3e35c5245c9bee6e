import App
import ArgumentParser
import Model
import Store
import Terminal

/// The command: with no word after it, the screens.
struct Legwork: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "legwork",
    abstract: "A training journal for runners, in the terminal.",
    discussion: "Without a command it opens the journal. Everything stays on this machine.",
    version: "0.1.0",
    // One a line: adding a command touches one.
    subcommands: [
      Body.self, MentionsCommand.self,
      Open.self,
      Demo.self,
      Add.self,
      Sore.self,
      CheckInCommand.self,
      NoteCommand.self,
      EditCommand.self,
      DeleteCommand.self,
      WeekCommand.self,
      Trend.self,
      Sessions.self,
      Load.self,
      Advise.self,
      WhyCommand.self,
      Prompt.self,
      RecordCommand.self,
      BacktestCommand.self,
      Search.self,
      Import.self, Join.self,
      GapsCommand.self,
      Undo.self,
      Redo.self,
      History.self,
      Backup.self,
      Restore.self,
      Check.self,
      SetCommand.self,
      PlanCommand.self,
      SignCommand.self,
      Treat.self,
      Export.self,
      OutcomesCommand.self,
      ProblemsCommand.self,
      TreatmentsCommand.self,
      FollowUpCommand.self,
      CareCommand.self,
      TestCommand.self,
      StrengthCommand.self,
      ReplyCommand.self,
      HomeworkCommand.self,
      Generate.self,
      ReportCommand.self,
    ],
    defaultSubcommand: Open.self)
}

/// `legwork open`: the screens.
struct Open: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the journal's screens (the default).")
  @OptionGroup var place: Place
  @Flag(help: "Draw with ASCII characters alone.") var ascii = false

  nonisolated func run() throws {
    try command { try OpenScreens.open(place.plain, ascii: ascii) }
  }
}
