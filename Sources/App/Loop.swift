import Drawing
import Model
import Screens

/// What the loop needs from outside: the clock, chance, and an editor.
public struct Surroundings {
  public var today: () -> Day
  public var seed: () -> RecordID
  /// Opens the text in the runner's editor; nil when nothing was saved.
  public var edit: (String) -> String?

  public init(
    today: @escaping () -> Day, seed: @escaping () -> RecordID, edit: @escaping (String) -> String?
  ) {
    self.today = today
    self.seed = seed
    self.edit = edit
  }
}

/// Keys in, frames out: waits for an event, lets the shell answer, performs what it wishes.
public final class Loop {
  private let keeper: any Keeper
  private let display: any Display
  private let surroundings: Surroundings
  private let taste: Taste
  public private(set) var shell = Shell()
  public private(set) var world: World
  private var loaded: Needs?
  private var isOver = false

  public init(
    keeper: any Keeper, display: any Display, taste: Taste, surroundings: Surroundings
  ) {
    self.keeper = keeper
    self.display = display
    self.taste = taste
    self.surroundings = surroundings
    let today = surroundings.today()
    world = World(
      today: today, taste: taste, slice: Slice(days: today...today), seed: surroundings.seed())
  }

  /// Runs until the runner quits or the terminal goes away.
  public func run() {
    load()
    show()
    while !isOver {
      switch display.next() {
      case .key(let key): handle(key)
      case .resized, .wake: break
      case .journalChanged:
        guard (try? keeper.changedElsewhere()) == true else { continue }
        loaded = nil
      case .hangup: return
      }
      load()
      show()
    }
  }

  /// Lets the shell answer one key and performs its wishes.
  public func handle(_ key: Key) {
    world.seed = surroundings.seed()
    let today = surroundings.today()
    if today != world.today {
      world.today = today
      loaded = nil
    }
    for wish in shell.handle(key, world) { perform(wish) }
  }

  private func show() {
    guard !isOver else { return }
    shell.size = display.size
    display.show(shell.draw(world, size: display.size))
  }

  private func perform(_ wish: Wish) {
    do throws(KeeperError) {
      switch wish {
      case .commit(let change): try commit(change)
      case .enter(let line):
        let entry = Entry.parse(
          line, today: world.today, taste: taste, currency: world.slice.runner.currency)
        let slice = try keeper.slice(entry.day...entry.day)
        try commit(entry.change(in: slice, seed: world.seed))
      case .undo:
        let change = try keeper.undo()
        changed("Took back: \(change.title).   U makes it again")
      case .redo:
        let change = try keeper.redo()
        changed("Made again: \(change.title).   u takes it back")
      case .editor(let text):
        display.suspend()
        let edited = surroundings.edit(text)
        display.resume()
        for next in shell.edited(edited, world) { perform(next) }
      case .say(let text): shell.status = text
      case .importFile(let path): shell.status = "\(path) was not read."
      case .push, .pop, .perform: break
      case .suspend: display.stop()
      case .quit: isOver = true
      }
    } catch {
      loaded = nil
      shell.status = KeeperSentence.of(error)
    }
  }

  private func commit(_ change: Change) throws(KeeperError) {
    try keeper.commit(
      Forecasting.extended(change, today: world.today, taste: taste, keeper: keeper))
    changed("Saved: \(change.title).   u undo")
  }

  private func changed(_ status: String) {
    loaded = nil
    shell.status = status
  }

  /// Loads what the screen in front needs, and nothing when it is loaded already.
  private func load() {
    var needs = shell.needs(world)
    guard needs != loaded else { return }
    do throws(KeeperError) {
      // What is needed may hang on what was loaded: the days of the selected note, say.
      for _ in 0..<3 {
        try Fetching.fetch(needs, into: &world, from: keeper)
        loaded = needs
        needs = shell.needs(world)
        if needs == loaded { return }
      }
    } catch {
      shell.status = KeeperSentence.of(error)
    }
  }
}
