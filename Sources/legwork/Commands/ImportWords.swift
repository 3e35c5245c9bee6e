import Advice
import App
import Formats
import Foundation
import Model
import Store
import Synchronization

/// What an import says.
enum ImportWords {
  /// Lines of one kind that are shown of one file; the rest is counted.
  private static let most = 20

  static func say(_ report: ImportReport) {
    let counts = [
      (report.read, "read"), (report.added, "added"), (report.merged, "merged"),
      (report.duplicates, "known already"), (report.skipped.count, "skipped"),
    ]
    Plain.say(
      "\(report.file): "
        + counts.filter { $0.1 != "merged" || $0.0 > 0 }
        .map { "\(Digits.grouped($0.0)) \($0.1)" }.joined(separator: ", "))
    list(report.skipped.map { "\($0.place): \($0.why)" })
    list(report.merges.map { ($0.place.isEmpty ? "" : $0.place + ": ") + "merged, \($0.why)" })
    for pair in report.unsure.prefix(most) {
      Plain.say("  perhaps one session, kept as two: \(pair.text) (\(pair.why))")
      Plain.say("    to make them one: legwork join \(pair.second) \(pair.first)")
    }
    list(report.warnings)
  }

  /// What is said of long stretches without a run when sessions came in; nil when there are none.
  @MainActor static func gaps(_ store: JournalStore, _ reports: [ImportReport]) throws -> String? {
    guard reports.contains(where: { $0.added > 0 }), let days = try store.recordedDays() else {
      return nil
    }
    let known = try store.slice(days.upperBound...days.upperBound).absences
    let gaps = Gap.found(try store.dayTotals(days), explained: known)
    guard !gaps.isEmpty else { return nil }
    return
      "\(gaps.count) stretches of \(Gap.least) days or more have no run: legwork gaps asks why."
  }

  private static func list(_ lines: [String]) {
    for line in lines.prefix(most) { Plain.say("  \(line)") }
    if lines.count > most { Plain.say("  and \(lines.count - most) more (--json lists all)") }
  }

  /// Asks on the terminal for the unit of a table's distances; nil when it isn't answered.
  static func askUnits(_ file: String) -> Units? {
    let question = "\(file) names no unit, and its numbers fit neither. Are they km or mi? "
    Plain.tell(Plain.text(question))
    switch readLine()?.lowercased() {
    case "km": return .kilometres
    case "mi", "miles": return .miles
    default: return nil
    }
  }
}

/// `import --json`.
enum ImportDocument {
  static func text(_ reports: [ImportReport]) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("files") { json in
        for report in reports { json.object { write(report, &$0) } }
      }
    }
    return json.text
  }

  private static func write(_ report: ImportReport, _ json: inout JSONWriter) {
    json.field("file", report.file)
    json.field("read", report.read)
    json.field("added", report.added)
    json.field("merged", report.merged)
    json.field("duplicates", report.duplicates)
    for (name, list) in [("skipped", report.skipped), ("merges", report.merges)] {
      json.array(name) { json in
        for (place, why) in list {
          json.object {
            $0.field("where", place)
            $0.field("why", why)
          }
        }
      }
    }
    json.array("unsure") { json in
      for pair in report.unsure {
        json.object {
          $0.field("where", pair.place)
          $0.array("sessions") { json in
            json.value(pair.first)
            json.value(pair.second)
          }
          $0.field("why", pair.why)
        }
      }
    }
    json.array("warnings") { json in
      for warning in report.warnings { json.value(warning) }
    }
  }
}

/// How far a long import is, five times a second on the terminal alone.
final class ImportProgress {
  private let timer: (any DispatchSourceTimer)?
  private let width = Mutex(0)

  init(_ handle: ReadingHandle) {
    guard isatty(STDERR_FILENO) == 1 else {
      timer = nil
      return
    }
    let words = ReadingWords(handle)
    let timer = DispatchSource.makeTimerSource(queue: .global())
    self.timer = timer
    timer.schedule(deadline: .now() + 0.5, repeating: 0.2)
    timer.setEventHandler { [weak self] in
      guard let self, !handle.isStopped else { return }
      self.show(words.text + "; ctrl-C stops")
    }
    timer.resume()
  }

  /// Takes the line away.
  func end() {
    timer?.cancel()
    show(nil)
  }

  /// Nil takes away what is shown, for good.
  private nonisolated func show(_ text: String?) {
    width.withLock { width in
      guard width >= 0 else { return }
      var window = winsize()
      let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 1
      let room = isKnown ? Int(window.ws_col) - 1 : 79
      let text = text.map { String(Plain.text($0).prefix(room)) }
      if text != nil || width > 0 {
        let padding = String(repeating: " ", count: max(0, width - (text?.count ?? 0)))
        Plain.tell("\r\(text ?? "")\(padding)\r")
      }
      width = text?.count ?? -1
    }
  }
}
