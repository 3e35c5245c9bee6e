import Drawing
import Model

/// Treatments in rows: what and where, then figures in columns. Where the page is narrow, columns
/// are left out whole, so that no figure is cut.
struct TreatmentsTable {
  private enum Column: CaseIterable {
    case minutes, cost, felt, days, mood

    var title: String {
      switch self {
      case .minutes: "min"
      case .cost: "cost"
      case .felt: "felt"
      case .days: "days after"
      case .mood: "mood"
      }
    }

    var width: Int {
      switch self {
      case .minutes: 3
      case .cost: 7
      case .felt, .mood: 4
      case .days: 11
      }
    }
  }

  private static let kindX = 11
  private static let sitesX = 24
  private static let gap = 2
  /// Columns in the order they are left out.
  private static let spare: [Column] = [.mood, .days, .minutes]

  private let columns: [Column]
  private let sitesWidth: Int
  private let world: World

  /// - Parameter width: of the page, in terminal columns.
  init(width: Int, _ world: World) {
    self.world = world
    var columns = Column.allCases
    func left() -> Int {
      width - 3 - Self.sitesX - columns.reduce(0) { $0 + $1.width + Self.gap }
    }
    for column in Self.spare where left() < 14 { columns.removeAll { $0 == column } }
    self.columns = columns
    sitesWidth = min(40, max(1, left()))
  }

  func head(y: Int, on canvas: inout Canvas) {
    for (column, x) in places {
      canvas.put(
        Columns.pad(column.title, to: column.width, right: true), x: x, y: y, style: .faint)
    }
  }

  func row(_ treatment: Treatment, y: Int, style: Style, on canvas: inout Canvas) {
    canvas.put(treatment.day.dayAndMonth, x: 3, y: y, style: style)
    canvas.put(treatment.kind.words, x: Self.kindX, y: y, style: style)
    canvas.put(
      Self.names(treatment.sites, width: sitesWidth), x: Self.sitesX, y: y, style: style,
      width: sitesWidth)
    for (column, x) in places {
      let text = Columns.pad(text(column, of: treatment), to: column.width, right: true)
      canvas.put(text, x: x, y: y, style: style)
    }
  }

  /// The sites that fit by name, and how many more there are.
  private static func names(_ sites: [Site], width: Int) -> String {
    let names = sites.map(\.shortName)
    for count in (1...max(1, names.count)).reversed() {
      let rest = names.count - count
      let text = names.prefix(count).joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
      if Columns.width(of: text) <= width || count == 1 { return text }
    }
    return ""
  }

  /// Columns with the place each begins at.
  private var places: [(Column, Int)] {
    var x = Self.sitesX + sitesWidth
    return columns.map { column in
      defer { x += Self.gap + column.width }
      return (column, x + Self.gap)
    }
  }

  private func text(_ column: Column, of treatment: Treatment) -> String {
    switch column {
    case .minutes: return treatment.minutes.map(String.init) ?? "–"
    case .cost: return treatment.cost?.text ?? "–"
    case .felt:
      guard treatment.before != nil || treatment.after != nil else { return "–" }
      return "\(digit(treatment.before?.level))→\(digit(treatment.after?.level))"
    case .days:
      let answers = world.slice.followUps.filter { $0.treatment == treatment.id }
        .sorted { $0.day < $1.day }.prefix(2)
      guard !answers.isEmpty else { return "–" }
      return answers.map { answer in
        [answer.level?.level, answer.lighter, answer.movedFreely].map(digit).joined(separator: "/")
      }.joined(separator: " ")
    case .mood:
      let moods = [0, 1].compactMap { offset in
        world.slice.checkIns.last { $0.day == treatment.day + offset }?.mood
      }
      return moods.count == 2 ? "\(moods[0])→\(moods[1])" : "–"
    }
  }

  private func digit(_ value: Int?) -> String {
    value.map { $0 == 10 ? "x" : String($0) } ?? "·"
  }
}
