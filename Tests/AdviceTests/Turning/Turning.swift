import Model
import Testing

@testable import Advice

/// What a verdict says would change it, a journal in which it says so, and the journal after just
/// that change.
struct Turning: CustomTestStringConvertible, Sendable {
  let rule: any Rule.Type
  /// The sentence without its numbers, days and sites.
  let text: String
  let before: Journal
  let after: Journal
  /// Days later on which the changed journal is judged.
  let days: Int
  let level: Level
  var testDescription: String { "\(rule.name.rawValue): \(text)" }

  init(
    _ rule: any Rule.Type, _ text: String, _ before: (inout Journal) -> Void,
    _ change: (inout Journal) -> Void, after days: Int = 0, is level: Level
  ) {
    var journal = Journal()
    before(&journal)
    (self.rule, self.text, self.before, self.days, self.level) = (rule, text, journal, days, level)
    change(&journal)
    after = journal
  }

  /// What a verdict says would change it, without what differs from day to day.
  static func text(_ verdict: Verdict) -> String {
    var text = verdict.detail("changes") ?? ""
    for site in verdict.sites { text = text.replacing(site.name, with: "SITE") }
    let plain = ["km", "mi", "min", "h"] + Weekday.allCases.flatMap { [$0.name, $0.short] }
    let months = (1...12).compactMap { Day(year: 2000, month: $0, dayOfMonth: 1)?.dayAndMonth }
    let dropped = Set(plain + months.map { String($0.drop { $0.isNumber || $0 == " " }) })
    return text.split(separator: " ").filter { word in
      let letters = word.filter { !",;:".contains($0) }
      return !word.contains(where: \.isNumber) && !dropped.contains(String(letters))
    }.joined(separator: " ")
  }

  static let all = distances + weeks + loads + pain + marks + care
}
