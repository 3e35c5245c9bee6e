import ArgumentParser
import Drawing
import Formats
import Model
import Screens
import Store

struct Body: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "body", abstract: "What is sore today, on a small map, with the days before.")
  @OptionGroup var place: Place
  @Option(help: "One site alone, as in left-calf; an area with its parts.") var site: String?
  @Option(help: "Days of each site, ending today.") var days = 14
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      guard (1...3660).contains(days) else {
        throw Failure(.usage, "--days goes from 1 to 3660, not \(days).")
      }
      let only = try site.map { try SiteArgument.site($0) }
      let today = try place.today()
      let store = try place.read()
      let span = (today - (days - 1))...today
      let report = BodyReport(slice: try store.slice(span), days: span, only: only)
      if json {
        Plain.put(report.document, end: "\n")
      } else {
        for line in report.lines(try Place.taste()) { Plain.say(line) }
      }
    }
  }
}

/// The body on one day and the days before it, as text or JSON.
struct BodyReport {
  let slice: Slice
  let days: ClosedRange<Day>
  /// Nil for all sites.
  let only: Site?
  private let history: SorenessHistory

  init(slice: Slice, days: ClosedRange<Day>, only: Site?) {
    self.slice = slice
    self.days = days
    self.only = only
    history = SorenessHistory(slice)
  }

  private var today: Day { days.upperBound }

  private var marks: [SorenessMark] {
    slice.marks(on: today).filter { mark in only.map { $0.covers(mark.site) } ?? true }
      .sorted { ($0.site, $0.moment.order) < ($1.site, $1.moment.order) }
  }

  /// The sites with a mark in these days, newest first; the one asked for always.
  private var sites: [Site] {
    let marked = history.sites(in: days).filter { site in only.map { $0.covers(site) } ?? true }
    guard let only, !marked.contains(only) else { return marked }
    return [only] + marked
  }

  private var problems: [Problem] {
    slice.problems.filter { $0.to == nil }
      .filter { problem in only.map { $0.covers(problem.site) } ?? true }
  }

  /// The map with the list beside it.
  func lines(_ taste: Taste) -> [String] {
    let levels = history.worst(in: today...today)
    let isWhole =
      levels.keys.contains { !$0.region.isLeg } || only.map { !$0.region.isLeg } ?? false
    var map = Figure.map(
      levels: levels, selected: only, isWhole: isWhole, isFacing: taste.isFacing
    ).lined()
    if taste.ascii { map = map.ascii() }
    var beside = ["\(today.long)"] + list
    if sites.isEmpty { beside.append("Nothing marked in \(history.words(days)).") }
    let answered = slice.answers.filter { $0.day == today }.map(\.moment.rawValue)
    if !answered.isEmpty {
      beside.append("Nothing else sore: " + answered.sorted().joined(separator: ", ") + ".")
    }
    for problem in problems {
      beside.append("\(problem.site.shortName): a problem area since \(problem.from.dayAndMonth)")
    }
    let pictured = map.lines()
    return (0..<max(pictured.count, beside.count)).map { row in
      let left = row < pictured.count ? pictured[row] : ""
      guard row < beside.count else { return left }
      return Columns.pad(left, to: map.size.width + 2)
        + (taste.ascii ? plain(beside[row]) : beside[row])
    }
  }

  private func plain(_ line: String) -> String { String(line.map { $0 == "·" ? "." : $0 }) }

  private var list: [String] {
    let width = max(10, sites.map { $0.shortName.count }.max() ?? 0)
    return sites.map { site in
      let worst = history.marks(of: site, on: today).first
      let level = SorenessHistory.digit(history.worst(of: site, on: today))
      let kind = worst.map { $0.level.level > 0 ? $0.kind.rawValue : "" } ?? ""
      let shown = days.count <= 60 ? days : (today - 59)...today
      return Columns.pad(site.shortName, to: width) + " " + level + " " + Columns.pad(kind, to: 10)
        + " " + history.strip(of: site, shown)
    }
  }

  var document: String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.field("date", today.iso)
      $0.array("marks") { json in
        for mark in marks {
          json.object {
            $0.field("site", mark.site.slug)
            $0.field("moment", mark.moment.rawValue)
            $0.field("level", mark.level.level)
            $0.field("kind", mark.kind.rawValue)
          }
        }
      }
      $0.array("nothing_else") { json in
        for answer in slice.answers.filter({ $0.day == today }) {
          json.value(answer.moment.rawValue)
        }
      }
      $0.array("sites") { json in for site in sites { write(site, &json) } }
      $0.array("problems") { json in
        for problem in problems {
          json.object {
            $0.field("site", problem.site.slug)
            $0.field("from", problem.from.iso)
          }
        }
      }
    }
    return json.text
  }

  private func write(_ site: Site, _ json: inout JSONWriter) {
    json.object {
      $0.field("site", site.slug)
      $0.field("name", site.name)
      $0.field("osiics", site.region.code.osiics)
      $0.field("smdcs", site.region.code.smdcs)
      $0.array("days") { json in
        for day in days {
          json.object {
            $0.field("day", day.iso)
            $0.field("level", history.worst(of: site, on: day))
          }
        }
      }
    }
  }
}

extension Moment {
  /// Its place in the day.
  fileprivate var order: Int { Moment.allCases.firstIndex(of: self) ?? 0 }
}

extension SorenessHistory {
  fileprivate func words(_ days: ClosedRange<Day>) -> String {
    days.count == 1 ? "this day" : "\(days.count) days"
  }
}
