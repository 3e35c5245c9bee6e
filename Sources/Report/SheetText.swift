import Advice
import Model

/// The sheet as plain text, for a terminal or a message.
public struct SheetText {
  private let sheet: TherapistSheet

  public init(_ sheet: TherapistSheet) { self.sheet = sheet }

  public var lines: [String] {
    var lines = ["For the therapist, \(sheet.title)", ""]
    if sheet.sites.isEmpty { lines.append("Nothing was marked in these days.") }
    for (index, site) in sheet.sites.enumerated() {
      lines.append("\(index + 1) \(site.site.name): \(site.worstWords), \(site.sinceWords)")
      lines.append("  morning     \(site.morningWords)")
      lines.append("  14 mornings \(site.strip)   \(site.stiffWords)")
      lines += site.responses.map { "  " + site.words($0, sheet.taste) }
    }
    lines += [""] + load + [""]
    lines.append("race            \(sheet.raceWords)")
    lines.append("health answers  \(sheet.healthWords)")
    let past = sheet.pastWords
    lines.append("past problems   \(past.isEmpty ? "none written" : past[0])")
    lines += past.dropFirst().map { "                \($0)" }
    lines += part(
      "Treatments and what followed",
      sheet.treatments.map { treatment in
        let words = sheet.words(treatment)
        return "\(treatment.day.iso) \(words.what)"
          + (words.followed.isEmpty ? "" : ": " + words.followed)
      })
    lines += part("Self-tests", sheet.selfTests.map { sheet.words($0) })
    lines += part("Asked for before", sheet.homework.map { sheet.words($0) })
    lines += part("Found before", sheet.findings.map { "\($0.day.iso) \($0.text)" })
    lines += part("Notes that name a site", sheet.mentions.map { "\($0.day.iso) \($0.text)" })
    return lines + ["", "Raw numbers as they were written; no diagnosis."]
  }

  private func part(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", title] + items.map { "  " + $0 }
  }

  private var load: [String] {
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(1, width - text.count)) + text
    }
    let names = ["runs", sheet.taste.units.rawValue, "longest", "min", "load", "strength"]
    return ["week of   " + names.map { right($0, 9) }.joined()]
      + sheet.load.map { week in
        let total = week.total
        let cells = [
          String(total.runCount), sheet.taste.number(total.runDistance),
          sheet.taste.number(total.longestRun), total.moving.wholeMinutes,
          total.load.map { Digits.fixed($0, 0) } ?? "–", String(week.strengthSessions),
        ]
        return total.week.start.iso + cells.map { right($0, 9) }.joined()
          + (week.isOnset ? "   began" : "")
      }
  }
}
