import Drawing
import Model
import Screens

/// What became of a file that was to be imported.
public enum ImportAnswer {
  /// What it brings, and what is said once that is written.
  case change(Change, said: String)
  /// What happened, what was kept and what to do.
  case refused(String)
  /// It is being read beside the screens; said in the status line, once more for progress.
  case reading(said: String)
}

/// Why an editor gave no text.
public enum EditorFailure: Error {
  /// The program isn't there or can't be run.
  case notStarted(String)
  /// It failed, or was killed.
  case nothingSaved
}

/// What the loop needs from outside: the clock, chance, an editor and files.
public struct Surroundings {
  public var today: () -> Day
  public var seed: () -> RecordID
  /// Opens the text in the runner's editor, and gives it as it was saved.
  public var edit: (String) throws(EditorFailure) -> String
  /// Reads the file at a path as the runner wrote it.
  public var importFile: (String) -> ImportAnswer
  /// What has come of an import that is being read, asked when the display was woken; nil where
  /// nothing has.
  public var arrived: () -> ImportAnswer?
  /// Something to be said besides, once; nil for nothing.
  public var remark: () -> String?
  /// Where what is being typed outlives the program; nil keeps nothing.
  public var shelf: (any DraftShelf)?
  /// Asks the import that is being read to stop.
  public var stopImport: () -> Void
  /// A path as far as the disk knows it; nil where it knows no more.
  public var completePath: (String) -> String?

  public init(
    today: @escaping () -> Day, seed: @escaping () -> RecordID,
    edit: @escaping (String) throws(EditorFailure) -> String,
    importFile: @escaping (String) -> ImportAnswer = { .refused("\($0) was not read.") },
    arrived: @escaping () -> ImportAnswer? = { nil }, stopImport: @escaping () -> Void = {},
    completePath: @escaping (String) -> String? = { _ in nil },
    remark: @escaping () -> String? = { nil }, shelf: (any DraftShelf)? = nil
  ) {
    self.today = today
    self.seed = seed
    self.edit = edit
    self.importFile = importFile
    self.arrived = arrived
    self.stopImport = stopImport
    self.completePath = completePath
    self.remark = remark
    self.shelf = shelf
  }
}

/// The shell and what it shows. Apart from the loop, whose properties would be copied for each call:
/// here they are lent.
private struct Scene {
  var shell = Shell()
  var world: World

  mutating func handle(_ key: Key) -> [Wish] { shell.handle(key, world) }
  mutating func tick() -> [Wish] { shell.tick(world) }
  mutating func done() -> [Wish] { shell.done(world) }

  mutating func page(_ size: Size) -> Canvas {
    shell.size = size
    world.window = size
    return shell.draw(world, size: size)
  }
}

/// Keys in, frames out: waits for an event, lets the shell answer, performs what it wishes.
public final class Loop {
  /// Why it ended.
  public enum Ending: Sendable {
    case quit
    /// The runner wants to see the invented journal, and to come back.
    case demo
  }

  /// Milliseconds between the pictures of what plays.
  private static let pace = 600
  /// Milliseconds without a key after a change, until what could wait is done.
  private static let quiet = 700

  private let keeper: any Keeper
  private let display: any Display
  private let surroundings: Surroundings
  private let taste: Taste
  public var world: World { scene.world }
  private var scene: Scene
  private var loaded = Loaded()
  private var ending: Ending?
  /// Whether there was a change since the keeper last had a rest.
  private var owesRest = false
  /// What is on the shelf.
  private var kept: Draft?
  /// Whether the editor just failed. The terminal may be gone, and what the editor had saved lies
  /// with the draft.
  private var editorFailed = false

  public init(
    keeper: any Keeper, display: any Display, taste: Taste, surroundings: Surroundings,
    greeting: String = ""
  ) {
    self.keeper = keeper
    self.display = display
    self.taste = taste
    self.surroundings = surroundings
    let today = surroundings.today()
    scene = Scene(
      world: World(
        today: today, taste: taste, slice: Slice(days: today...today), seed: surroundings.seed()))
    scene.shell.status = greeting
    scene.world.window = display.size
  }

  /// Runs until the runner quits or the terminal goes away; answers why it ended.
  @discardableResult
  public func run() -> Ending {
    offerDraft()
    // From here on another program's changes are told.
    _ = try? keeper.changedElsewhere()
    load()
    show()
    while ending == nil {
      switch display.next(within: scene.shell.isPlaying ? Self.pace : owesRest ? Self.quiet : nil) {
      case .key(let key): handleTyped(key)
      case .resized: break
      case .tick:
        if !scene.shell.isPlaying {
          keeper.rest()
          owesRest = false
          continue
        }
        attempt { $0.tick() }
      case .wake:
        arrive()
        if let said = surroundings.remark() { scene.shell.add(said) }
      case .journalChanged:
        guard isChangedElsewhere() else { continue }
      case .hangup: return .quit
      }
      load()
      show()
    }
    return ending ?? .quit
  }

  /// Whether another program changed the journal, or took it away: then that is said.
  private func isChangedElsewhere() -> Bool {
    do throws(KeeperError) {
      guard try keeper.changedElsewhere() else { return false }
      loaded.forget()
    } catch .replaced(let path) {
      scene.shell.status = KeeperSentence.of(.replaced(path: path))
    } catch {
      return false
    }
    return true
  }

  /// Lets the shell answer a key; where it ends the day's line and more text came with it in one go,
  /// that was pasted on a terminal that doesn't say so. What is in its second line was not meant as
  /// keys: nothing is written, and all of it stands there to be looked at.
  private func handleTyped(_ key: Key) {
    let keys = scene.shell.isTyping && LineField.knows(key) ? [key] : key.apart
    if keys.count > 1 {
      for (index, key) in keys.enumerated() {
        if index > 0 { load() }
        handle(key)
      }
      return
    }
    guard scene.shell.endsLine(key), let rest = display.pasted() else { return handle(key) }
    handle(.paste("\n" + rest))
    scene.shell.status =
      "Several lines came at once: nothing is written yet. Look, then enter or esc."
  }

  /// Lets the shell answer one key and performs its wishes.
  public func handle(_ key: Key) {
    scene.world.seed = surroundings.seed()
    let today = surroundings.today()
    if today != scene.world.today {
      scene.world.today = today
      loaded.forget()
    }
    editorFailed = false
    attempt { $0.handle(key) }
    keepDraft(always: editorFailed)
  }

  /// Lets the shell answer and performs what it wishes. Where the journal refuses, the shell is as
  /// it was before, so that nothing that was typed is lost.
  private func attempt(_ answer: (inout Scene) -> [Wish]) {
    let before = scene.shell
    do throws(KeeperError) {
      for wish in answer(&scene) { try perform(wish) }
    } catch {
      loaded.forget()
      scene.shell = before
      if case .conflict = error { scene.shell.conflicted() }
      scene.shell.status = KeeperSentence.of(error)
    }
  }

  private func show() {
    guard ending == nil else { return }
    display.show(scene.page(display.size))
  }

  private func perform(_ wish: Wish) throws(KeeperError) {
    switch wish {
    case .commit(let change): try commit(change)
    case .enter(let line):
      let entry = Entry.parse(
        line, today: scene.world.today, taste: taste, currency: scene.world.slice.runner.currency)
      let slice = try keeper.slice(entry.day...entry.day)
      try commit(entry.change(in: slice, seed: scene.world.seed))
    case .undo:
      let change = try keeper.undo()
      follow(change, "Took back: \(change.title).   U makes it again")
    case .redo:
      let change = try keeper.redo()
      follow(change, "Made again: \(change.title).   u takes it back")
    case .editor(let text): edit(text)
    case .say(let text): scene.shell.status = text
    case .importFile(let path): try take(surroundings.importFile(path))
    case .completePath(let path):
      if let longer = surroundings.completePath(path) { scene.shell.refill(longer) }
    case .stopImport: surroundings.stopImport()
    case .demo: ending = .demo
    case .push, .pop, .perform: break
    case .putDraftBack:
      kept = nil
      surroundings.shelf?.putBack()
    case .suspend: display.stop()
    case .quit: ending = .quit
    }
  }

  private func edit(_ text: String) {
    keepDraft(always: true)
    display.suspend()
    let edited = Result { () throws(EditorFailure) in try surroundings.edit(text) }
    display.resume()
    switch edited {
    case .success(let edited):
      scene.shell.refill(edited)
      keepDraft(always: true)
      attempt { $0.done() }
    case .failure(.nothingSaved):
      editorFailed = true
      scene.shell.status = "Left as it was."
    case .failure(.notStarted(let editor)):
      editorFailed = true
      scene.shell.status =
        "Left as it was: \(editor) can't be started. VISUAL or EDITOR names another."
    }
  }

  /// Offers what was being typed when the program last ended.
  private func offerDraft() {
    guard let draft = surroundings.shelf?.found() else { return }
    kept = draft
    // Killed between the commit and the shelf: it isn't unfinished.
    let written = draft.kind == .note ? try? keeper.slice(draft.day...draft.day).notes : nil
    if let written, written.contains(where: { $0.text == draft.texts.first }) { return keepDraft() }
    let record = draft.target.flatMap { try? keeper.record($0.table, $0.id) }
    guard !draft.isUntouched(record) else { return keepDraft() }
    scene.shell.offer(draft, record)
  }

  /// Puts what is being typed on the shelf, in place of what was there.
  private func keepDraft(always: Bool = false) {
    guard let shelf = surroundings.shelf else { return }
    let draft = scene.shell.draft(always: always)
    guard draft != kept else { return }
    kept = draft
    shelf.keep(draft)
  }

  private func commit(_ change: Change) throws(KeeperError) {
    let extended = try Forecasting.extended(
      change, today: scene.world.today, taste: taste, keeper: keeper, of: loaded.slice,
      summed: { self.loaded.totals() })
    try keeper.commit(extended)
    follow(extended, "Saved: \(change.title).   u undo")
  }

  /// Takes what an import left while the loop slept.
  private func arrive() {
    guard let answer = surroundings.arrived() else { return }
    do throws(KeeperError) {
      try take(answer)
    } catch {
      loaded.forget()
      scene.shell.status = KeeperSentence.of(error)
    }
  }

  private func take(_ answer: ImportAnswer) throws(KeeperError) {
    scene.shell.isImporting = false
    switch answer {
    case .refused(let why): scene.shell.status = why
    case .reading(let said):
      scene.shell.isImporting = true
      scene.shell.closeImport()
      scene.shell.status = said
    case .change(let change, let said):
      scene.shell.closeImport()
      guard !change.edits.isEmpty else {
        scene.shell.status = said
        return
      }
      try keeper.commit(change)
      follow(change, said + "   u undo")
    }
  }

  /// Takes in what was written and says so.
  private func follow(_ change: Change, _ status: String) {
    loaded.follow(change, into: &scene.world)
    owesRest = true
    scene.shell.status = status
  }

  /// Loads what the screen in front needs, and nothing when it is loaded already.
  private func load() {
    do throws(KeeperError) {
      try Fetching.load(having: &loaded, into: &scene.world, from: keeper) {
        [shell = scene.shell] in
        shell.needs($0)
      }
    } catch {
      scene.shell.status = KeeperSentence.of(error)
    }
  }
}
