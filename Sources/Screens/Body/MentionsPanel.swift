import Drawing
import Model

/// Every note and title that names a site, on one line of time with the weeks' distance.
struct MentionsPanel: Screen {
  let site: Site
  private var top = 0

  init(site: Site) { self.site = site }

  var title: String { "Mentions" }

  func keymap(_ world: World) -> [Binding] { MovingKeys.rows }

  func needs(_ world: World) -> Needs? {
    let days = (world.recorded?.lowerBound ?? world.today)...world.today
    return Needs(
      days: world.today...world.today, totals: min(days.lowerBound, world.today)...world.today,
      notes: NotesQuery(naming: site))
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let count = rows(world).count
    switch action {
    case .up: top = max(0, top - 1)
    case .down: top = min(max(0, count - 1), top + 1)
    case .pageUp: top = max(0, top - 10)
    case .pageDown: top = min(max(0, count - 1), top + 10)
    default: break
    }
    return []
  }

  private func rows(_ world: World) -> [MentionLine] {
    MentionLine.all(
      Mentions.confirmed(world.notes, site), world.totals, first: world.firstWeekday,
      today: world.today)
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let rows = rows(world)
    let count = rows.reduce(0) { $0 + ($1.mention == nil ? 0 : 1) }
    let width = canvas.size.width
    canvas.put("\(site.name), in words", x: 3, y: 0, style: .bold)
    let told = count == 1 ? "1 mention" : "\(count) mentions"
    canvas.put(told, x: max(30, width - 3 - told.count), y: 0, style: .faint)
    guard count > 0 else {
      canvas.put("No note and no title names it.", x: 3, y: 2)
      return
    }
    let most = rows.map(\.distance.centimetres).max() ?? 0
    for (index, row) in rows.dropFirst(top).prefix(max(0, canvas.size.height - 2)).enumerated() {
      draw(row, y: 2 + index, most: most, world, on: &canvas)
    }
  }

  private func draw(
    _ row: MentionLine, y: Int, most: Int, _ world: World, on canvas: inout Canvas
  ) {
    let width = canvas.size.width
    if row.isWeek {
      canvas.put(row.week.start.dayAndMonth, x: 3, y: y, style: .faint)
      let year = row.week.start.parts.year
      if year != world.today.parts.year { canvas.put(String(year), x: 10, y: y, style: .faint) }
      let text = world.taste.number(row.distance)
      canvas.put(Columns.pad(text, to: 6, right: true), x: 15, y: y)
      let bar = Gauge.line(
        value: Double(row.distance.centimetres), maximum: Double(max(1, most)), width: 8)
      canvas.put(bar, x: 22, y: y, style: Style(ink: .bar))
    }
    if row.skipped > 0 {
      canvas.put(
        row.skipped == 1 ? "1 week without" : "\(row.skipped) weeks without", x: 32, y: y,
        style: .faint)
    }
    guard let mention = row.mention else { return }
    canvas.put(mention.hit.day.shortInWeek, x: 32, y: y, style: .accent)
    let text = row.text(to: max(1, width - 41))
    let x = 39
    canvas.put(text, x: x, y: y)
    if let range = text.firstRange(of: mention.words) {
      let before = Columns.width(of: String(text[..<range.lowerBound]))
      canvas.put(
        mention.words, x: x + before, y: y, style: Style(bold: true, underline: true))
    }
    if !mention.hasSide { canvas.put("?", x: 38, y: y, style: Style(ink: .caution)) }
  }
}

/// A line of the mentions' line of time, newest first: a week, with what was said in it; or
/// several weeks without a word.
public struct MentionLine: Equatable, Sendable {
  public var week: Week
  public var distance: Distance
  public var mention: Mention?
  /// Whether the week is told here: on its first line.
  public var isWeek: Bool
  /// Weeks without a mention that this line stands for; 0 for a week with one.
  public var skipped = 0

  /// The lines from today back to the first mention.
  public static func all(
    _ mentions: [Mention], _ totals: [DayTotal], first: Weekday, today: Day
  ) -> [MentionLine] {
    guard let oldest = mentions.last?.hit.day else { return [] }
    let newest = Week(containing: max(today, mentions[0].hit.day), first: first)
    let weeks = totals.weekTotals(Week(containing: oldest, first: first)...newest)
    var said: [Week: [Mention]] = [:]
    for mention in mentions {
      said[Week(containing: mention.hit.day, first: first), default: []].append(mention)
    }
    var lines: [MentionLine] = []
    for week in weeks.reversed() {
      guard let here = said[week.week] else {
        if let last = lines.last, last.skipped > 0 {
          lines[lines.count - 1].skipped += 1
        } else {
          lines.append(
            MentionLine(
              week: week.week, distance: .zero, mention: nil, isWeek: false, skipped: 1))
        }
        continue
      }
      for (index, mention) in here.enumerated() {
        lines.append(
          MentionLine(
            week: week.week, distance: week.runDistance, mention: mention, isWeek: index == 0))
      }
    }
    return lines
  }

  /// What was written, in one line, cut around the words that name the site.
  public func text(to width: Int) -> String {
    guard let mention else { return "" }
    let hit = mention.hit
    let whole =
      hit.title.isEmpty ? hit.text : hit.text.isEmpty ? hit.title : hit.title + ": " + hit.text
    let line = whole.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard Columns.width(of: line) > width, let range = line.firstRange(of: mention.words) else {
      return Columns.clip(line, to: width)
    }
    let before = Columns.width(of: String(line[..<range.upperBound]))
    guard before > width - 2 else { return Columns.shorten(line, to: width) }
    let from = line.index(
      range.lowerBound, offsetBy: -min(12, max(0, width / 4)), limitedBy: line.startIndex)
    return "…" + Columns.clip(String(line[(from ?? line.startIndex)...]), to: width - 2)
  }
}
