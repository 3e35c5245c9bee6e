import Drawing
import Model

/// The keys of every screen and panel, for the page that is made from them.
public enum KeyTables {
  /// A screen's or panel's name and its table, without the signs that only the footer has.
  public struct Section: Sendable {
    public let title: String
    public let bindings: [Binding]
  }

  /// Screens in the order of their tabs, then the panels, then what works everywhere.
  public static let sections: [Section] = {
    let today = Day(number: 0)
    let world = World(
      today: today, slice: Slice(days: today...today), seed: RecordID(high: 0, low: 0))
    let screens = ScreenName.allCases.map { $0.screen }
    let panels: [any Screen] =
      [
        EntryPanel(day: today, today: today), NotePanel(day: today),
        HelpPanel(title: "Keys", own: [], common: [], window: Size(80, 24)),
        PalettePanel(bindings: []),
      ] + PanelName.allCases.map { $0.panel(world, day: today) }
    var searching = NotesScreen()
    _ = searching.update(.search, world)
    let shown = (screens + panels).map { Section($0.title, $0.keymap(world)) }
    // Today's hang on what is selected there.
    return [
      Section("Today", TodayScreen.everyKey(world)),
      Section("Today, before anything is written", TodayScreen.welcomeKeys),
    ] + shown.dropFirst() + [
      Section("Notes, while searching", searching.keymap(world)),
      Section("On every screen", CommonKeys.table),
      Section("In every panel", CommonKeys.overPanels),
    ]
  }()
}

extension KeyTables.Section {
  init(_ title: String, _ bindings: [Binding]) {
    self.title = title
    self.bindings = bindings.filter { binding in
      if case .level(let level) = binding.action, (1...9).contains(level) { return false }
      return !binding.isSign
    }
  }
}
