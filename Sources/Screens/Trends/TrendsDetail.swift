import Advice
import Drawing
import Model

/// What the cursor tells of its week, in sentences.
struct TrendsDetail {
  let page: TrendsPage
  let world: World
  let series: TrendsSeries
  let build: MarathonBuild?
  let gap: Gap?

  struct Line {
    var mark = ""
    var text: String
    var isFaint = false
  }

  private var total: WeekTotal { page.week }
  private var taste: Taste { world.taste }

  /// `10–16 Aug`, with the year where it isn't this one.
  var name: String {
    let year = total.week.last.parts.year
    return total.week.shortDates + (year == world.today.parts.year ? "" : " \(year)")
  }

  var lines: [Line] {
    var lines = series.isMean ? means + [sum] : [sum]
    if total.longestRun > .zero || !page.plans(in: total.week).isEmpty { lines.append(longest) }
    if let build = besideBuild { lines.append(build) }
    let sore = [sites, absence].compactMap { $0 }.joined(separator: "; then ")
    if !sore.isEmpty { lines.append(Line(text: sore)) }
    if !sore.isEmpty, total.runCount > 0 || gap != nil {
      let isExplained = world.slice.absences.contains { absence in
        gap.map { $0.days.overlaps(absence.from...max(absence.from, absence.to)) } ?? false
      }
      let offer = gap != nil && !isExplained ? " i writes this as an injury." : ""
      lines.append(Line(text: "One above the other isn't cause." + offer, isFaint: true))
    }
    return lines
  }

  private var sum: Line {
    let plans = page.plans(in: total.week)
    let planned = plans.filter { $0.kind.isRunning }.compactMap(\.distance).reduce(.zero, +)
    let isNow = total.week.days.contains(world.today)
    let flag = page.flags.week(
      total.week, on: isNow ? world.today : total.week.last, planned: planned)
    let isKnown = total.knownDistance != nil || planned > .zero
    var text = isKnown ? taste.text(flag.distance) : "no distance"
    if planned > .zero { text += " with the plan" }
    switch series {
    case .distance, .longest, .fitness, .fatigue: break
    case .time: text = Self.hours(total.moving) + ", " + text
    case .load: text = "load " + (total.load.map { Digits.fixed($0, 0) } ?? "unknown") + ", " + text
    }
    guard let reference = flag.reference, taste.number(reference) != taste.number(.zero) else {
      if total.runCount == 0, planned == .zero { return Line(text: "no run") }
      let runs = total.runCount + (planned > .zero ? plans.count { $0.kind.isRunning } : 0)
      return Line(text: text + (runs == 1 ? " in 1 run" : " in \(runs) runs"))
    }
    let weeks = planned > .zero ? "the most of the 4 before" : "the most of the 4 weeks before"
    let most = flag.gap == nil ? weeks : "the way back from a gap"
    let over = Distance(centimetres: flag.distance.centimetres - reference.centimetres)
    if over > .zero, let percent = flag.percent {
      let by = flag.isSmall ? taste.text(over) : Digits.fixed(percent, 0) + " %"
      text += ", \(by) over \(taste.number(reference)), \(most)"
    } else {
      text += "; \(most): \(taste.number(reference))"
    }
    return Line(mark: flag.level >= .caution ? "▲" : "", text: text)
  }

  /// Fitness, fatigue and form on the week's last day, and what they are.
  private var means: [Line] {
    let loads = page.loads(of: total.week)
    guard let last = loads.last else { return [Line(text: "no load yet")] }
    func whole(_ value: Double) -> String { Digits.fixed(value, 0) }
    let gaps = loads.contains { $0.load == nil } ? "; a load is unknown and left out" : ""
    let guessed = loads.contains(where: \.isEstimated) ? "; partly from your usual ratings" : ""
    return [
      Line(
        text: "fitness \(whole(last.fitness)), fatigue \(whole(last.fatigue)), form "
          + "\(whole(last.form)) on \(last.day.dayAndMonth)" + gaps + guessed),
      Line(
        text:
          "Form is fitness less fatigue of the day before, no forecast.",
        isFaint: true),
    ]
  }

  private var longest: Line {
    let (totals, days) = (world.totals, total.week.days)
    let runs = totals[totals.places(in: days) { $0.day }].filter { $0.runCount > 0 }
    let planned = page.plans(in: total.week).filter { $0.kind == .run }
    for plan in planned {
      guard let run = plan.distance, let flag = page.flags.spike(on: plan.day, planned: run) else {
        continue
      }
      return spike("planned", flag)
    }
    let spikes = runs.compactMap { page.flags.spike(on: $0.day) }
    if let flag = spikes.max(by: { $0.distance < $1.distance }) { return spike("longest", flag) }
    guard let most = runs.max(by: { $0.longestRun < $1.longestRun }), most.longestRun > .zero else {
      return Line(
        text: runs.isEmpty ? "nothing run yet" : "\(total.runCount) runs without a distance")
    }
    return Line(text: "longest \(taste.text(most.longestRun)) on \(most.day.dayAndMonth)")
  }

  private func spike(_ word: String, _ flag: SpikeFlag) -> Line {
    Line(
      mark: "▲",
      text: "\(word) \(taste.text(flag.distance)) on \(flag.day.dayAndMonth), "
        + "\(flag.step(taste)) past \(taste.number(flag.reference))")
  }

  /// `L calf 5, next week 7`; nil where nothing was sore.
  private var sites: String? {
    let sore = page.levels.filter { ($0.now ?? 0) > 0 || ($0.next ?? 0) >= 3 }
      .sorted {
        (max($1.now ?? 0, $1.next ?? 0), $0.site) < (max($0.now ?? 0, $0.next ?? 0), $1.site)
      }
    guard !sore.isEmpty else { return nil }
    return sore.prefix(gap == nil ? 2 : 1).map { entry in
      let now = entry.now.map { " \($0)" } ?? " not asked"
      let next = entry.next.map { $0 > (entry.now ?? 0) ? ", next week \($0)" : "" } ?? ""
      return entry.site.shortName + now + next
    }.joined(separator: ", ")
  }

  private var absence: String? {
    gap.map { "\($0.length) days without a run" }
  }

  private var besideBuild: Line? {
    guard let build, let other = build.total(beside: total.week) else { return nil }
    let left = build.weeksLeft(from: total.week)
    let when = left == 0 ? "in the week of" : left == 1 ? "a week before" : "\(left) weeks before"
    return Line(
      text: "\(when) the marathon of \(build.raced.long): \(taste.text(other.runDistance))",
      isFaint: true)
  }

  private static func hours(_ time: Duration) -> String {
    let minutes = (time.milliseconds + 30_000) / 60_000
    return "\(minutes / 60) h " + Digits.padded(minutes % 60, 2)
  }
}
