import Drawing
import Model

extension BodyScreen {
  /// What is known of the selected site, below the list; the questions keep the last rows.
  func drawDetails(
    _ world: World, _ layout: BodyLayout, _ history: SorenessHistory, from y: Int,
    on canvas: inout Canvas
  ) {
    let asked = questions(world)
    let bottom = canvas.size.height - asked.count - (asked.isEmpty ? 0 : 1)
    let facts = SiteFacts(current(world), day(world), world, history, weeks: layout.weeks)
    if layout.scale == .large {
      drawCharts(facts, world, layout, from: y, to: bottom, on: &canvas)
    } else {
      for (index, line) in lines(facts, world, layout).prefix(max(0, bottom - y)).enumerated() {
        line.draw(x: layout.x, y: y + index, width: layout.width, on: &canvas)
      }
    }
    for (index, item) in asked.enumerated() {
      let at = canvas.size.height - asked.count + index - (layout.scale == .medium ? 1 : 0)
      drawQuestion(item, layout, y: at, on: &canvas)
    }
  }

  private func drawQuestion(
    _ item: (question: SiteQuestion, answer: Bool?), _ layout: BodyLayout, y: Int,
    on canvas: inout Canvas
  ) {
    let words = layout.width < 34 ? item.question.words.short : item.question.words.long
    canvas.put(words, x: layout.x, y: y)
    let at = layout.x + (layout.width < 34 ? 20 : 31)
    if let answer = item.answer {
      canvas.put(answer ? "yes" : "no", x: at, y: y, style: .bold)
    } else {
      canvas.put("y n", x: at, y: y, style: .accent)
    }
  }

  /// A row of the details: a word and what it says.
  struct Line {
    var label: String
    /// From the longest to the shortest: the first that fits is shown, none is cut.
    var texts: [String]
    var style = Style.plain

    init(_ label: String, _ texts: String..., style: Style = .plain) {
      self.label = label
      self.texts = texts
      self.style = style
    }

    func draw(x: Int, y: Int, width: Int, on canvas: inout Canvas) {
      guard !texts.isEmpty else {
        canvas.put(label, x: x, y: y, style: style)
        return
      }
      guard let text = texts.first(where: { Columns.width(of: $0) <= width - 11 }) else { return }
      canvas.put(label, x: x + 2, y: y, style: .faint)
      canvas.put(text, x: x + 11, y: y, style: style)
    }
  }

  private func lines(_ facts: SiteFacts, _ world: World, _ layout: BodyLayout) -> [Line] {
    let isNarrow = layout.width < 34
    let title =
      isNarrow
      ? "\(facts.site.shortName), \(facts.weeks.count) weeks"
      : "\(facts.site.shortName), \(facts.weeks.count) weeks to this one"
    var lines = [Line(title, style: .accent)]
    lines.append(Line("worst", facts.worstLine))
    lines.append(Line(world.taste.units.rawValue, facts.distanceLine))
    if facts.sharp > 0 {
      lines.append(
        isNarrow
          ? Line("3 or up", "in \(facts.sharp) of 6 weeks")
          : Line("  3 or more in \(facts.sharp) of the last 6"))
    }
    if let other = facts.otherSide { lines.append(Line(other.label, other.long, other.short)) }
    if let moments = facts.moments { lines.append(Line("moments", moments.long, moments.short)) }
    if let treatment = facts.treatment {
      lines.append(Line(treatment.label, treatment.long, treatment.short))
    }
    if let problem = problem(of: facts.site, world) {
      lines.append(Line("problem", "since \(problem.from.dayAndMonth(seenFrom: world.today))"))
    }
    if let area = facts.site.parent {
      lines.append(Line("enter", "the whole \(area.region.name)"))
    } else if !facts.site.parts.isEmpty {
      lines.append(Line("enter", "one part of it"))
    }
    return lines
  }

  /// With much room: the site, its other side and the distance, a bar a week.
  private func drawCharts(
    _ facts: SiteFacts, _ world: World, _ layout: BodyLayout, from top: Int, to bottom: Int,
    on canvas: inout Canvas
  ) {
    let x = layout.x
    var y = top
    for line in lines(facts, world, layout).filter({ !["worst", "km", "mi"].contains($0.label) }) {
      line.draw(x: x, y: y, width: layout.width, on: &canvas)
      y += 1
    }
    y += 1
    var charts: [(title: String, values: [Double?], most: Double)] = [
      ("\(facts.site.shortName), worst of the week", facts.worst.map { $0.map(Double.init) }, 10)
    ]
    if let opposite = facts.site.opposite, facts.otherWorst.contains(where: { $0 != nil }) {
      charts.append(
        (
          "\(opposite.shortName), worst of the week", facts.otherWorst.map { $0.map(Double.init) },
          10
        ))
    }
    let most = facts.distance.map(\.centimetres).max() ?? 0
    charts.append(
      (
        "\(world.taste.units.rawValue) a week, most "
          + world.taste.number(Distance(centimetres: most)),
        facts.distance.map { Double($0.centimetres) }, Double(most)
      ))
    let height = min(12, (bottom - y - 1) / charts.count - 2)
    guard height > 1 else { return }
    for chart in charts {
      canvas.put(chart.title, x: x, y: y, style: .bold)
      BarChart(chart.values, maximum: chart.most, column: 2, gap: 1)
        .draw(on: &canvas, in: Rect(x: x, y: y + 1, width: layout.width, height: height))
      for (index, value) in chart.values.enumerated() where chart.most == 10 {
        let text = SorenessHistory.digit(value.map { Int($0) })
        canvas.put(text, x: x + 3 * index, y: y + 1 + height, style: .faint)
      }
      y += height + 2
    }
    drawMonths(facts, x: x, y: y - 1, on: &canvas)
  }

  private func drawMonths(_ facts: SiteFacts, x: Int, y: Int, on canvas: inout Canvas) {
    var last = ""
    for (index, week) in facts.weeks.enumerated() {
      let name = week.last.monthName
      if name != last, index + 1 < facts.weeks.count {
        canvas.put(name, x: x + 3 * index, y: y, style: .faint)
      }
      last = name
    }
  }
}
