import App
import Drawing
import Formats
import Foundation
import Model
import Store
import Terminal

/// Opens the screens of a journal on the terminal.
struct OpenScreens {
  let place: JournalPlace
  let today: Day
  let taste: Taste

  /// Opens the runner's own journal, and the invented one as often as it is asked for.
  static func open(_ place: JournalPlace, ascii: Bool) throws {
    guard CursesDisplay.isOnTerminal else { throw failure(.notATerminal) }
    let news = BackupNews()
    let store = try place.open(news)
    store.postponeUpkeep()
    let today = try place.today()
    var (taste, greeting) = try JournalPlace.taste()
    taste.ascii = ascii || taste.ascii
    let screens = OpenScreens(place: place, today: today, taste: taste)
    while try screens.run(store, news, greeting: greeting) == .demo { try Demo.show(screens) }
  }

  /// Runs them until the runner leaves; answers why.
  func run(
    _ store: JournalStore, _ news: BackupNews? = nil, greeting: String = "", isOwn: Bool = true
  ) throws -> Loop.Ending {
    let display: CursesDisplay
    do throws(TerminalError) {
      display = try CursesDisplay(
        colours: ColourDepth(word: taste.colours), ascii: taste.ascii ? true : nil,
        mouse: taste.mouse,
        watching: isOwn ? place.watched : nil)
    } catch {
      throw OpenScreens.failure(error)
    }
    defer { display.suspend() }
    news?.connect { display.wake() }
    let reading = FileImport(
      store: store, today: today, desk: ImportDesk(wake: { display.wake() }))
    let shelf = isOwn ? DraftFiles(beside: place.watched) : nil
    let surroundings = Surroundings(
      today: { place.date == nil ? Clock.today : today }, seed: { Clock.freshID() },
      edit: { text throws(EditorFailure) in
        try Editor.edit(text, in: shelf?.editorFolder(), started: display.lend)
      },
      importFile: { reading.answer($0) }, arrived: { reading.arrived() },
      stopImport: { reading.desk.stop() }, completePath: { PathCompletion.of($0) },
      remark: { news?.take() }, shelf: shelf)
    var taste = taste
    taste.ascii = display.isASCII
    let loop = Loop(
      keeper: store, display: display, taste: taste, surroundings: surroundings,
      greeting: greeting)
    return loop.run()
  }

  /// Why the screens can't be shown, for the runner.
  static func failure(_ error: TerminalError) -> Failure {
    let otherwise = "Every command works without it: legwork week, legwork add, legwork --help."
    return switch error {
    case .notATerminal:
      Failure(.usage, "The screens need a terminal, and this is none. " + otherwise)
    case .unknownTerminal(""):
      Failure(.usage, "The screens need a terminal, and TERM names none. " + otherwise)
    case .unknownTerminal(let name):
      Failure(
        .usage,
        "Nothing is known of a terminal called \(name) (TERM); TERM=xterm-256color fits "
          + "most. " + otherwise)
    case .tooPlain(let name):
      Failure(.usage, "A terminal called \(name) (TERM) can't place text. " + otherwise)
    }
  }
}
