import Advice
import Drawing
import Model

extension TrendsScreen {
  public func draw(_ world: World, on canvas: inout Canvas) {
    let weeks = weeks(world)
    let page = TrendsPage(world, weeks: weeks, cursor: cursor(world))
    let layout = TrendsLayout(size: canvas.size, weeks: page.totals.count)
    let sites = Array(page.sites.prefix(layout.sites).map(\.site))
    let series = series(world)
    canvas = world.answer(
      TrendsBackdrop(
        size: canvas.size, weeks: weeks, series: series, range: range,
        showsBuild: showsBuild,
        sites: sites))
    guard layout.plot.height > 1, layout.plot.width > 3 else { return }
    let build = showsBuild ? MarathonBuild(world) : nil
    let y = layout.mark(sites: sites.count)
    for plot in [layout.plot, layout.secondPlot(sites: sites.count)] {
      let bar = Rect(
        x: layout.x(of: layout.bar(of: page.cursor)), y: plot.y, width: layout.column,
        height: plot.height)
      BarChart.select(bar, on: &canvas)
    }
    mark(page, layout, y: y, on: &canvas)
    let detail = TrendsDetail(
      page: page, world: world, series: series, build: build, gap: gap(world))
    self.detail(detail, y: y + 1, room: layout.second > 0 ? 5 : canvas.size.height, on: &canvas)
  }

  /// All but what the cursor marks and tells.
  fileprivate func drawBackdrop(
    _ backdrop: TrendsBackdrop, _ world: World, on canvas: inout Canvas
  ) {
    let page = TrendsPage(world, weeks: backdrop.weeks, sites: backdrop.sites)
    let layout = TrendsLayout(size: canvas.size, weeks: page.totals.count)
    heading(page, layout, world, on: &canvas)
    guard layout.plot.height > 1, layout.plot.width > 3 else { return }
    let build = showsBuild ? MarathonBuild(world) : nil
    let series = series(world)
    bars(series, page, layout, layout.plot, build, world, on: &canvas)
    let y = layout.plot.y + layout.plot.height + 1
    months(page, layout, y: y, on: &canvas)
    rows(page, layout, world, y: y + 1, on: &canvas)
    guard layout.second > 0 else { return }
    let other: TrendsSeries = series == .load ? .distance : .load
    let rect = layout.secondPlot(sites: page.sites.count)
    canvas.put(other.title(world.taste.units), x: 3, y: rect.y - 1, style: .bold)
    bars(other, page, layout, rect, nil, world, on: &canvas)
  }

  private func heading(
    _ page: TrendsPage, _ layout: TrendsLayout, _ world: World, on canvas: inout Canvas
  ) {
    let last = page.totals.last?.week.last ?? world.today
    let hints = "z 12 24 52 all   s series"
    var x = canvas.size.width - 2 - hints.count
    let name = series(world).title(world.taste.units)
    let weeks = "\(page.totals.count) weeks"
    let each = layout.bundle > 1 ? ", \(layout.bundle) a bar" : ""
    let titles = [
      "\(name), \(weeks) to \(last.dayAndMonth(seenFrom: world.today))\(each)",
      "\(name), \(weeks)\(each)",
      name + each, name,
    ]
    let title = titles.first { 3 + Columns.width(of: $0) + 2 <= x } ?? name
    let end = 3 + canvas.put(title, x: 3, y: 0, style: .bold)
    guard x > end + 1 else { return }
    x += canvas.put("z ", x: x, y: 0, style: .accent)
    for choice in TrendsRange.allCases {
      x += canvas.put(choice.word, x: x, y: 0, style: choice == range ? .bold : .faint) + 1
    }
    x += canvas.put("s", x: x + 2, y: 0, style: .accent) + 2
    canvas.put(" series", x: x, y: 0, style: .faint)
  }

  /// Bars with their axis; a bar of several weeks is as high as their mean.
  private func bars(
    _ series: TrendsSeries, _ page: TrendsPage, _ layout: TrendsLayout, _ plot: Rect,
    _ build: MarathonBuild?, _ world: World, on canvas: inout Canvas
  ) {
    let units = world.taste.units
    func value(_ total: WeekTotal) -> Double? {
      series.value(total, page.loads(of: total.week).last, units)
    }
    func mean(_ bar: Int, _ value: (WeekTotal) -> Double?) -> Double? {
      let known = layout.weeks(of: bar).compactMap { value(page.totals[$0]) }
      return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
    let values = (0..<layout.bars).map { bar in mean(bar, value) }
    let planned = (0..<layout.bars).map { bar -> Double? in
      guard layout.bundle == 1 else { return nil }
      let total = page.totals[bar]
      let plans = page.plans(in: total.week)
      return plans.isEmpty ? nil : series.planned(plans, on: total, units)
    }
    let old = (0..<layout.bars).map { bar in
      build.flatMap { build in
        mean(bar) { build.total(beside: $0.week).flatMap { series.value($0, nil, units) } }
      }
    }
    let most = (values + planned + old).compactMap { $0 }.max() ?? 0
    guard most > 0 else {
      canvas.put(
        Columns.clip(series.absence, to: plot.width), x: plot.x,
        y: plot.y + plot.height / 2, style: .faint)
      return ground(plot, on: &canvas)
    }
    let unit = TrendsLayout.scale(most, rows: plot.height)
    let maximum = unit * Double(plot.height)
    BarChart(
      values, planned: planned, maximum: maximum, column: layout.column,
      gap: layout.step - layout.column
    ).draw(on: &canvas, in: plot)
    for (bar, value) in old.enumerated() {
      guard let value, value > 0 else { continue }
      let up = min(plot.height - 1, Int(value / maximum * Double(plot.height)))
      canvas.put(
        String(repeating: "─", count: layout.column), x: plot.x + bar * layout.step,
        y: plot.y + plot.height - 1 - up, style: Style(ink: .caution, bold: true))
    }
    axis(unit, plot, on: &canvas)
  }

  private func axis(_ unit: Double, _ plot: Rect, on canvas: inout Canvas) {
    let every = TrendsLayout.every(rows: plot.height)
    for row in stride(from: every, through: plot.height, by: every) {
      let value = unit * Double(row)
      let isWhole = unit * Double(every) == (unit * Double(every)).rounded()
      let text = isWhole ? Digits.grouped(Int(value.rounded())) : Digits.fixed(value, 1)
      canvas.put(
        Columns.pad(text, to: plot.x - 3, right: true) + " ▔", x: 0,
        y: plot.y + plot.height - row, style: .faint)
    }
    ground(plot, on: &canvas)
  }

  /// The line the bars stand on.
  private func ground(_ plot: Rect, on canvas: inout Canvas) {
    canvas.put(
      Columns.pad("0", to: plot.x - 3, right: true) + " "
        + String(repeating: "▔", count: plot.width + 1), x: 0, y: plot.y + plot.height,
      style: .faint)
  }

  /// Months where they fit; years from the second year on, and alone where a bar is many weeks.
  private func months(
    _ page: TrendsPage, _ layout: TrendsLayout, y: Int, on canvas: inout Canvas
  ) {
    let columnsAMonth = Double(layout.step) * 4.35 / Double(layout.bundle)
    var free = 0
    var isFirst = true
    for (index, total) in page.totals.enumerated() {
      guard
        let first = total.week.days.first(where: { $0.parts.dayOfMonth == 1 })
          ?? start(index, total)
      else { continue }
      let isYear = first.parts.month == 1 && first.parts.dayOfMonth == 1
      guard isYear || columnsAMonth >= 4 || isFirst && columnsAMonth >= 2 else { continue }
      let text = isYear ? String(first.parts.year) : first.monthName
      let x = layout.x(of: layout.bar(of: index))
      guard x >= free, x + text.count <= canvas.size.width else { continue }
      canvas.put(text, x: x, y: y, style: isYear ? .bold : .faint)
      free = x + text.count + 1
      isFirst = false
    }
  }

  /// The month in which the first week shown begins, if no other name is near.
  private func start(_ index: Int, _ total: WeekTotal) -> Day? {
    index == 0 && total.week.start.parts.dayOfMonth < 15 ? total.week.start : nil
  }

  /// Flags, long runs and the sites that were sore most.
  private func rows(
    _ page: TrendsPage, _ layout: TrendsLayout, _ world: World, y: Int, on canvas: inout Canvas
  ) {
    label("flag", y: y, on: &canvas)
    label("long", y: y + 1, on: &canvas)
    let sites = page.sites.prefix(layout.sites)
    for (index, site) in sites.enumerated() {
      label(site.site.rowWord, y: y + 2 + index, on: &canvas)
    }
    if sites.isEmpty { label("sore", y: y + 2, on: &canvas) }
    let most = page.totals.map(\.longestRun.centimetres).max() ?? 0
    for bar in 0..<layout.bars {
      let weeks = layout.weeks(of: bar)
      let x = layout.x(of: bar) + layout.column - 1
      let flagged = weeks.count { page.flagged[$0] }
      if flagged > 0 {
        // Of several weeks it says how many.
        let text = layout.bundle == 1 ? "▲" : flagged > 9 ? "+" : String(flagged)
        canvas.put(text, x: x, y: y, style: Style(ink: .caution))
      } else if weeks.contains(where: { page.returns[$0] }) {
        canvas.put("↺", x: x, y: y, style: .faint)
      }
      let longest = weeks.map { page.totals[$0].longestRun }.max() ?? .zero
      long(longest, most: most, layout, world.taste, x: x, y: y + 1, on: &canvas)
      for (index, site) in sites.enumerated() {
        let level = weeks.compactMap { site.levels[$0] }.max()
        let text = level.map { $0 == 10 ? (layout.column > 1 ? "10" : "X") : String($0) } ?? "·"
        canvas.put(
          text, x: x + 1 - text.count, y: y + 2 + index,
          style: level.map { $0 == 0 ? .faint : Style(ink: .level($0)) } ?? .faint)
      }
    }
  }

  /// The longest run in whole units; a block where a number has no room.
  private func long(
    _ run: Distance, most: Int, _ layout: TrendsLayout, _ taste: Taste, x: Int, y: Int,
    on canvas: inout Canvas
  ) {
    if layout.column < 2 {
      let value: Double? = run > .zero ? Double(run.centimetres) : nil
      canvas.put(Spark.line([value], maximum: Double(most)), x: x, y: y, style: .faint)
      return
    }
    let text = run > .zero ? taste.number(run, places: 0) : "–"
    canvas.put(text, x: x + 1 - text.count, y: y)
  }

  private func label(_ text: String, y: Int, on canvas: inout Canvas) {
    canvas.put(
      Columns.pad(text, to: TrendsLayout.left - 2, right: true), x: 0, y: y, style: .faint)
  }

  private func mark(
    _ page: TrendsPage, _ layout: TrendsLayout, y: Int, on canvas: inout Canvas
  ) {
    let x = layout.x(of: layout.bar(of: page.cursor))
    canvas.put(String(repeating: "▔", count: layout.column), x: x, y: y, style: .accent)
    canvas.cursor = Point(x + layout.column - 1, y)
  }

  private func detail(_ detail: TrendsDetail, y: Int, room: Int, on canvas: inout Canvas) {
    let name = Columns.pad(detail.name, to: max(11, Columns.width(of: detail.name)))
    canvas.put(name, x: 3, y: y, style: .bold)
    let x = 3 + Columns.width(of: name) + 1
    let width = max(0, canvas.size.width - x - 1)
    var y = y
    for line in detail.lines.prefix(room) {
      if !line.mark.isEmpty { canvas.put(line.mark, x: 1, y: y, style: Style(ink: .caution)) }
      canvas.put(
        WeekScreen.fitted(line.text, to: width), x: x, y: y, style: line.isFaint ? .faint : .plain)
      y += 1
    }
  }
}

/// The weeks without a cursor.
private struct TrendsBackdrop: Backdrop {
  let size: Size
  let weeks: ClosedRange<Week>
  let series: TrendsSeries
  let range: TrendsRange
  let showsBuild: Bool
  /// Those that have a row.
  let sites: [Site]

  func draw(_ world: World, on canvas: inout Canvas) {
    var screen = TrendsScreen()
    (screen.chosen, screen.range, screen.showsBuild) = (series, range, showsBuild)
    screen.drawBackdrop(self, world, on: &canvas)
  }
}
