import Advice
import Drawing
import Model

/// Treatments of the year: what followed, what is asked today, and what they cost.
struct TreatmentsPanel: Screen {
  let title = "Treatments"
  private let site: Site?
  private var row = 0

  init(site: Site? = nil) { self.site = site }

  func keymap(_ world: World) -> [Binding] {
    let asked = FollowUps.due(world.slice, world.today).first?.questions.first
    let levels = asked.map { question in
      LevelKeys.table(hint: "answer") { "\(question.text) \($0) of 10" }
    }
    return MovingKeys.rows + (levels ?? []) + [
      Binding("c", .kind, "What can be done at home for the site", hint: "home care"),
      Binding("o", .open, "Did massage help?", hint: "did it help?"),
      Binding("d", .delete, "Delete the treatment"),
    ]
  }

  func needs(_ world: World) -> Needs? {
    Needs(days: min(CareCosts.start(world.today), world.today - 3)...world.today)
  }

  /// Newest first.
  private func treatments(_ world: World) -> [Treatment] {
    world.slice.treatments.filter { $0.day <= world.today }
      .sorted { ($1.day, $0.id) < ($0.day, $1.id) }
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let all = treatments(world)
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = max(0, min(all.count - 1, row + 1))
    case .pageUp: row = max(0, row - 10)
    case .pageDown: row = max(0, min(all.count - 1, row + 10))
    case .kind:
      let selected = all.indices.contains(row) ? all[row].sites.first : nil
      return [.push(CarePanel(site: selected ?? site))]
    case .open: return [.push(OutcomesPanel(site: site))]
    case .level(let digit):
      guard let due = FollowUps.due(world.slice, world.today).first,
        let question = due.questions.first
      else { return [] }
      return [.commit(FollowUps.change(due, question, digit, in: world.slice))]
    case .delete:
      guard all.indices.contains(row) else { return [] }
      let (id, name) = (all[row].id, all[row].kind.words)
      return world.slice.deletion(.treatment, id, named: name).map { [.commit($0)] } ?? []
    default: break
    }
    return []
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let width = max(1, canvas.size.width - 6)
    canvas.put(title, x: 3, y: 0, style: .bold)
    var y = 2
    for (index, due) in FollowUps.due(world.slice, world.today).prefix(2).enumerated() {
      let question = due.questions.first.map { "  \($0.text)  0–10" } ?? ""
      canvas.put(
        Columns.clip(due.title + question, to: width), x: 3, y: y,
        style: index == 0 ? .bold : .plain)
      y += 1
    }
    if y > 2 { y += 1 }
    let costs = CareCosts(world.slice, day: world.today)
    let sums = Self.sums(costs, width: width)
    let all = treatments(world)
    let room = max(1, canvas.size.height - y - sums.count - 2)
    if all.isEmpty {
      canvas.put("None this year. a writes one: massage 30m left calf 60 EUR, 6 to 3", x: 3, y: y)
    }
    let table = TreatmentsTable(width: canvas.size.width, world)
    if !all.isEmpty { table.head(y: y - 1, on: &canvas) }
    for (line, index) in RowWindow.around(row, count: all.count, room: room).enumerated() {
      draw(all[index], isSelected: index == row, y: y + line, table, on: &canvas)
    }
    y = canvas.size.height - sums.count
    for (line, text) in sums.enumerated() {
      canvas.put(
        Columns.clip(text, to: width), x: 3, y: y + line, style: line == 0 ? .bold : .faint)
    }
  }

  private func draw(
    _ treatment: Treatment, isSelected: Bool, y: Int, _ table: TreatmentsTable,
    on canvas: inout Canvas
  ) {
    if isSelected {
      canvas.put("›", x: 1, y: y, style: .accent)
      canvas.cursor = Point(1, y)
    }
    table.row(treatment, y: y, style: isSelected ? .accent : .plain, on: &canvas)
  }

  /// The month and the year by means, and what is left.
  private static func sums(_ costs: CareCosts, width: Int) -> [String] {
    func line(_ name: String, _ sums: [CareCosts.Sum]) -> String {
      name
        + sums.map { sum in
          let money = sum.money.isEmpty ? "" : " " + sum.money.map(\.text).joined(separator: ", ")
          return "\(sum.means.rawValue) \(sum.count)×\(money)"
        }.joined(separator: "   ")
    }
    var doses: [String] = []
    for sum in costs.year {
      guard let rhythm = sum.rhythm else { continue }
      let used = doses.reduce(8) { $0 + $1.count + 3 }
      let words = "\(sum.means.rawValue) \(rhythm)"
      if used + words.count <= width { doses.append(words) }
    }
    return [
      costs.budgetWords, line("month   ", costs.month), line("year    ", costs.year),
      "dose    " + doses.joined(separator: "   "),
      [
        "felt: before→after; days after: sore/lighter/moved freely, 0–10",
        "felt: before→after; after: sore/lighter/moved, 0–10",
      ].first { $0.count <= width } ?? "",
    ]
  }
}
