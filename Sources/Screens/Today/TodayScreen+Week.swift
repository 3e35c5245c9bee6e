import Advice
import Drawing
import Model

/// The week against what was lately carried, as Today draws it.
private struct TodayWeek {
  let flag: WeekFlag
  let done: Distance
  let planned: Distance
  /// Run minutes, where distance is mostly missing; nil otherwise.
  let minutes: Int?
  /// Nothing of the guide is shown: a warning sign, illness, unsettled pain or a return.
  let hidesGuide: Bool
  /// Nothing is said of distances: a warning sign or illness.
  let isSilent: Bool
  /// Complete weeks and the one that runs.
  let written: Int

  init(_ world: World) {
    let week = world.week(of: world.today)
    let sessions = world.slice.sessions(in: week.days)
    let fulfilled = sessions.fulfilled
    let plans = sessions.filter {
      !$0.isDone && $0.kind.isRunning && $0.day >= world.today && !fulfilled.contains($0.id)
    }
    planned = plans.compactMap(\.distance).reduce(.zero, +)
    done = world.totals.weekTotals(week...week).first?.runDistance ?? .zero
    let flags = VolumeFlags(
      totals: world.totals, firstRun: world.slice.firstDay, runner: world.slice.runner)
    flag = flags.week(week, on: world.today, planned: planned)
    written = flag.completeWeeks + 1
    hidesGuide = world.limits.map { $0.hidden != nil } ?? true
    isSilent = world.limits?.isSilent == true
    minutes = TodayWeek.minutes(world, week)
  }

  /// Over half of the runs of the last 8 weeks came without a distance.
  private static func minutes(_ world: World, _ week: Week) -> Int? {
    let sessions = world.slice.sessions
    let days = (world.today - 55)...world.today
    var (runs, without, all) = (0, 0, 0)
    // By place: a year's sessions aren't copied at every key.
    for at in sessions.indices where sessions[at].isDone && days.contains(sessions[at].day) {
      guard sessions[at].kind.isRunning else { continue }
      let time = sessions[at].time?.milliseconds
      runs += 1
      if sessions[at].distance == nil, time != nil { without += 1 }
      if week.days.contains(sessions[at].day) { all += time ?? 0 }
    }
    guard 2 * without > runs else { return nil }
    return (all + 30_000) / 60_000
  }
}

extension TodayScreen {
  /// The week's bar with its marks, and what it says in a sentence.
  func week(_ world: World, _ columns: TodayColumns) -> [TodayLine] {
    let week = TodayWeek(world)
    if let minutes = week.minutes {
      let guide = world.verdicts.first {
        $0.rule == .weeklyGuide && $0.speaks && $0.level < .caution
      }?.headline
      let limits = (world.limits?.text ?? world.limits?.hiddenText)?.capitalisedFirst
      return said(
        ["\(minutes) min run this week."] + Self.beginning(week)
          + [guide, limits].compactMap { $0 }, columns)
    }
    guard let reference = week.flag.reference, let limit = week.flag.limit,
      world.taste.number(reference) != world.taste.number(.zero)
    else {
      guard week.done > .zero || week.planned > .zero else {
        return world.recorded == nil ? [] : said(Self.beginning(week), columns)
      }
      let text = world.taste.text(week.done) + " run"
      let plan = week.planned > .zero ? ", \(world.taste.number(week.planned)) planned" : ""
      return said([text + plan + "."] + Self.beginning(week), columns)
    }
    let total = week.done + week.planned
    let top = Self.top(total, limit)
    let width = max(0, columns.room - (columns.isNarrow ? 9 : 10))
    var lines = [
      TodayLine { canvas, y, _ in
        canvas.label("week", y: y, at: columns.at, isSelected: false)
        Gauge.draw(
          on: &canvas, x: columns.at, y: y, width: width,
          value: Double(week.done.centimetres), planned: Double(total.centimetres), maximum: top)
        let text = world.taste.text(total)
        canvas.put(
          text, x: columns.width - 1 - Columns.width(of: text), y: y, style: .bold)
      }
    ]
    if !week.isSilent { lines.append(mark(week, world, columns, width, top)) }
    for text in Columns.wrap(Self.sentence(week, world.taste), to: max(1, columns.room + 1)) {
      lines.append(
        TodayLine { canvas, y, _ in canvas.put(text, x: columns.at, y: y) })
    }
    if let step = world.limits?.bigStep ?? world.limits?.hiddenText {
      let text = Columns.clip(step.capitalisedFirst, to: columns.room)
      lines.append(
        TodayLine(spare: 6) { canvas, y, _ in
          canvas.put(text, x: columns.at, y: y, style: .faint)
        })
    }
    return lines
  }

  /// What was lately carried and the guide, under the bar.
  private func mark(
    _ week: TodayWeek, _ world: World, _ columns: TodayColumns, _ width: Int, _ top: Double
  ) -> TodayLine {
    TodayLine(spare: 5) { canvas, y, _ in
      let reference = week.flag.reference ?? .zero
      Gauge.mark(
        on: &canvas, x: columns.at, y: y, width: width, value: Double(reference.centimetres),
        maximum: top, label: Self.most(week.flag, world, columns), side: .before)
      guard !week.hidesGuide, let limit = week.flag.limit else { return }
      Gauge.mark(
        on: &canvas, x: columns.at, y: y, width: width, value: Double(limit.centimetres),
        maximum: top, label: Self.number(limit, world.taste) + " guide", side: .after,
        style: .faint)
    }
  }

  private func said(_ texts: [String], _ columns: TodayColumns) -> [TodayLine] {
    let lines = texts.flatMap { Columns.wrap($0, to: max(1, columns.room)) }
    return lines.enumerated().map { index, text in
      TodayLine { canvas, y, _ in
        canvas.label(index == 0 ? "week" : "", y: y, at: columns.at, isSelected: false)
        canvas.put(text, x: columns.at, y: y)
      }
    }
  }

  /// What the full width stands for: room for the guide's words right of its mark.
  private static func top(_ total: Distance, _ limit: Distance) -> Double {
    let (total, limit) = (Double(total.centimetres), Double(limit.centimetres))
    return max(1, total > limit * 1.05 ? total : limit * 1.17)
  }

  private static func most(_ flag: WeekFlag, _ world: World, _ columns: TodayColumns) -> String {
    let number = world.taste.number(flag.reference)
    if flag.gap != nil { return "the way back: \(number)" }
    return columns.isNarrow ? "last 4: \(number)" : "most of the last 4: \(number)"
  }

  /// `25.8 run, 28.0 planned: 17 % over 45.8. Left to the guide: 24.5`
  private static func sentence(_ week: TodayWeek, _ taste: Taste) -> String {
    guard let reference = week.flag.reference, let limit = week.flag.limit else { return "" }
    let total = week.done + week.planned
    var text = "\(taste.number(week.done)) run"
    if week.planned > .zero { text += ", \(taste.number(week.planned)) planned" }
    if total > reference, !week.isSilent {
      let more = Distance(centimetres: total.centimetres - reference.centimetres)
      let by =
        week.flag.isSmall ? taste.text(more) : Digits.fixed(week.flag.percent ?? 0, 0) + " %"
      text += ": \(by) over \(taste.number(reference))"
    }
    guard !week.hidesGuide else { return text + "." }
    let left = Distance(centimetres: max(0, limit.centimetres - week.done.centimetres))
    return text + ". Left to the guide: " + number(left, taste)
  }

  private static func beginning(_ week: TodayWeek) -> [String] {
    guard week.written <= 3 else { return [] }
    return ["Week \(week.written) of 3 written. Nothing to compare yet, which is fine."]
  }

  /// Rounded down, without its unit.
  private static func number(_ distance: Distance, _ taste: Taste) -> String {
    String(taste.limit(distance).prefix { $0 != " " })
  }
}
