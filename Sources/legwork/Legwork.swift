import App
import ArgumentParser
import Drawing
import Model
import Store
import Terminal

@main
enum Start {
  static func main() {
    Legwork.main(ArgumentOrder.settled(Array(CommandLine.arguments.dropFirst())))
  }
}

/// The command: with no word after it, the screens.
struct Legwork: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "legwork",
    abstract: "A training journal for runners, in the terminal.",
    discussion: "Without a command it opens the journal. Everything stays on this machine.",
    version: "0.1.0",
    // One a line: adding a command touches one.
    subcommands: [
      Open.self,
      Add.self,
      Sore.self,
      CheckInCommand.self,
      NoteCommand.self,
      WeekCommand.self,
      Sessions.self,
      Load.self,
      Advise.self,
      Search.self,
      Import.self,
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
    try command {
      let store = try place.open()
      let today = try place.today()
      var taste = try Place.taste()
      taste.ascii = ascii || taste.ascii
      let display: CursesDisplay
      do {
        display = try CursesDisplay(
          ascii: taste.ascii ? true : nil, mouse: taste.mouse, watching: place.watched)
      } catch {
        throw Failure(
          .usage, "legwork draws on a terminal, and this is none. Try legwork week, or --help.")
      }
      let surroundings = Surroundings(
        today: { place.date == nil ? Clock.today : today }, seed: { Clock.freshID() },
        edit: { Editor.edit($0) })
      Loop(keeper: store, display: display, taste: taste, surroundings: surroundings).run()
      display.suspend()
    }
  }
}
