import Model

/// Something a professional asked for, as it stands on one day.
public struct DueHomework: Hashable, Sendable {
  /// Whether it may be done today, by the traffic light of its site.
  public enum Light: Hashable, Sendable {
    case go
    /// Sore at 4 or 5: what was prescribed goes on, if it settles by the next morning.
    case goOn(Int)
    /// 6 or more: ease.
    case ease(Int)
    /// A warning sign waits to be seen first.
    case wait
  }

  public var homework: Homework
  public var isTicked: Bool
  public var light: Light
  /// Days ticked in the last seven, today included.
  public var ticksInWeek: Int
  /// True on the day to test again.
  public var isRetestDue: Bool

  /// The self-test that its words name, for the day to test again; nil where they name none.
  public var test: SelfTestKind? {
    let words = homework.text.split(separator: " ").map(String.init)
    let runs = words.indices.flatMap { start in
      (start..<min(words.count, start + 4)).reversed().map { words[start...$0] }
    }
    let named = runs.lazy.compactMap { SelfTestKind(typed: $0.joined(separator: " ")) }.first
    return named ?? (words.contains { $0.lowercased().hasPrefix("raise") } ? .calfRaise : nil)
  }

  /// Something to leave alone ("no hills") and not to do: it is shown, never ticked.
  public var isRestriction: Bool { homework.isRestriction }

  /// `raises 3x15 daily, until 8 Dec`.
  public var title: String {
    let head = [homework.text, homework.dose].filter { !$0.isEmpty }.joined(separator: " ")
    return head + (homework.until.map { ", until \($0.dayAndMonth)" } ?? "")
  }

  /// What is said beside it; nil where it simply goes.
  public var remark: String? {
    switch light {
    case .go: isRetestDue ? "test it again today" : nil
    case .goOn(let level): "\(level) of 10: goes on, if 3 or less by tomorrow morning"
    case .ease(let level): "\(level) of 10: ease, and tell who prescribed it"
    case .wait: "waits until the warning sign was seen"
    }
  }

  /// What is asked for on a day, in the order it was given.
  public static func all(_ facts: Facts) -> [DueHomework] {
    let day = facts.day
    let isWaiting = !RedFlagFinder(facts: facts).found.isEmpty
    return facts.slice.homework
      .filter { $0.day <= day && ($0.until.map { day <= $0 } ?? true || $0.retest == day) }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
      .map { homework in
        let ticks = homework.tickedDays
        return DueHomework(
          homework: homework, isTicked: ticks.contains(day),
          light: isWaiting ? .wait : light(homework, facts),
          ticksInWeek: ticks.filter { (day - 6...day).contains($0) }.count,
          isRetestDue: homework.retest.map { $0 == day } ?? false)
      }
  }

  private static func light(_ homework: Homework, _ facts: Facts) -> Light {
    guard !homework.isRestriction, let site = homework.site else { return .go }
    let sites = [site, site.area] + site.parts
    let worst = sites.compactMap { facts.worst($0, on: facts.day) }.max() ?? 0
    return worst >= 6 ? .ease(worst) : worst >= 4 ? .goOn(worst) : .go
  }
}

extension Slice {
  /// The change that ticks a homework for a day, or takes the tick away.
  public func ticking(_ homework: Homework, on day: Day) -> Change {
    var ticked = homework
    var days = Set(homework.tickedDays)
    let isTicked = days.contains(day)
    if isTicked { days.remove(day) } else { days.insert(day) }
    ticked.ticks = days.sorted().map(\.iso).joined(separator: ",")
    return Change(
      title: homework.text + (isTicked ? " not done" : " done"),
      edits: [put(.homework(ticked))])
  }
}
