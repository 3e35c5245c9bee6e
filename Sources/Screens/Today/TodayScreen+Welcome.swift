import Drawing
import Model

extension TodayScreen {
  /// Nothing was written yet, as far as Today can tell.
  func isEmpty(_ world: World) -> Bool {
    let slice = world.slice
    return world.recorded == nil && slice.sessions.isEmpty && slice.marks.isEmpty
      && slice.notes.isEmpty && slice.checkIns.isEmpty && slice.answers.isEmpty
      && slice.treatments.isEmpty && slice.signs.isEmpty && slice.races.isEmpty
      && slice.plannedRaces.isEmpty
  }

  /// What an empty journal offers: a key, and what it does.
  private static let offers: [(key: Character, action: Request, text: String, more: String)] = [
    ("a", .add, "write today down", "10k 52:30 rpe 6 easy along the river, left calf 3"),
    ("i", .importFile, "import a file", "FIT, GPX or TCX of a watch, an export of Garmin, a CSV"),
    ("d", .demo, "look at the demo", "a year of an invented runner; your journal stays empty"),
  ]

  static let welcomeKeys =
    offers.map { Binding($0.key, $0.action, $0.text.capitalisedFirst) }
    + [
      Binding("enter", [.enter], .choose, "Do the selected"),
      Binding("m", .panel(.morning), "The morning round: a digit a site"),
    ] + MovingKeys.rows.prefix(2)

  mutating func welcome(_ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .up: welcomeRow = max(0, welcomeRow - 1)
    case .down: welcomeRow = min(Self.offers.count - 1, welcomeRow + 1)
    case .choose: return [.perform(Self.offers[welcomeRow].action)]
    case .importFile: return [.push(ImportPanel())]
    case .demo: return [.demo]
    default: break
    }
    return []
  }

  /// Does what the offer on a row does.
  mutating func welcome(clicked y: Int, _ world: World) -> [Wish] {
    let row = (y - 3) / 3
    guard y >= 3, Self.offers.indices.contains(row) else { return [] }
    welcomeRow = row
    return welcome(.choose, world)
  }

  func welcome(_ world: World, on canvas: inout Canvas) {
    let room = max(0, canvas.size.width - 10)
    canvas.put("Nothing is written yet.", x: 3, y: 1, style: .bold)
    for (index, offer) in Self.offers.enumerated() {
      let y = 3 + 3 * index
      let isSelected = index == welcomeRow
      if isSelected {
        canvas.put("›", x: 1, y: y, style: .accent)
        canvas.cursor = Point(1, y)
      }
      canvas.put(String(offer.key), x: 3, y: y, style: .accent)
      canvas.put(offer.text, x: 8, y: y, style: isSelected ? .accent : .plain)
      canvas.put(
        Columns.wrap(offer.more, to: max(1, room)).first ?? "", x: 8, y: y + 1, style: .faint)
    }
    let kept = "The journal is one file on this machine, readable by you alone."
    for (index, text) in Columns.wrap(kept, to: max(1, canvas.size.width - 6)).enumerated() {
      canvas.put(text, x: 3, y: 13 + index, style: .faint)
    }
  }
}
