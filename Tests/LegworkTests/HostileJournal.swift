import Foundation
import Formats
import Model
import Testing

/// Text that would move, recolour, reorder or hide what stands on a terminal, and a journal that
/// has it in every field that takes text.
enum HostileJournal {
  /// ESC, BEL, backspace, C1 as UTF-8, direction overrides and isolates, zero-width letters, line
  /// separators, tags; a NUL can't be an argument.
  static let text =
    "a\u{1B}[2J\u{1B}]0x\u{7}b\u{8}\u{7F}\u{9B}31m\u{90}c\u{202E}d\u{2066}e\u{200B}f\u{FEFF}g"
    + "\u{2028}h\u{E0041}i\u{200E}j\u{61C}k\u{AD}l"

  /// Whether a terminal would obey it, or nobody sees it.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: scalar != "\n"
    default: false
    }
  }

  /// Of what came to a terminal from a program that draws with ncurses, what that doesn't send:
  /// it sends ESC [ and ESC (, moves by CR, LF, BS and tabs, and at its end has the terminal forget
  /// colours that were redefined.
  static func raw(_ output: [UInt8]) -> [String] {
    let said = String(decoding: output, as: UTF8.self)
      .replacingOccurrences(of: "\u{1B}]104\u{7}", with: "")
    let drawing: Set<UInt32> = [0x1B, 0x0D, 0x08, 0x09, 0x0E, 0x0F]
    var raw = said.unicodeScalars.filter { isHidden($0) && !drawing.contains($0.value) }
      .map { String($0.value, radix: 16) }
    if said.contains("\u{1B}]") { raw.append("an escape") }
    return raw
  }

  /// Records whose identity follows from what they say, and one at least of every table without
  /// text, as the program writes them.
  private static let written: [String] = {
    let today = Day(number: 20_781)
    guard let calf = Site(slug: "left-calf"), let level = Soreness(6) else { return [] }
    var checkIn = CheckIn(day: today)
    checkIn.sleepMinutes = 400
    checkIn.mood = 2
    let treatment = RecordID("00000000-0000-0000-0000-00000000000e") ?? RecordID(high: 0, low: 14)
    let problem = RecordID("10000000-0000-0000-0000-000000000001") ?? RecordID(high: 1, low: 1)
    func forecast(_ rule: String, _ due: Day) -> Record {
      .forecast(
        Forecast(
          day: today - 5, rule: rule, ruleVersion: 1, site: calf, due: due, limit: 2, text: text))
    }
    let records: [Record] = [
      .sorenessMark(SorenessMark(day: today, site: calf, moment: .morning, level: level)),
      .sorenessMark(SorenessMark(day: today - 1, site: calf, moment: .after, level: level)),
      .bodyAnswer(BodyAnswer(day: today, moment: .morning)), .checkIn(checkIn),
      forecast("massage", today - 2), forecast("pain-traffic-light", today + 3),
      forecast(text, today),
      .absence(
        Absence(from: today - 60, to: today - 30, reason: .injury, site: calf, note: text)),
      .followUp(FollowUp(treatment: treatment, day: today, level: level, lighter: 6)),
      .overuseAnswer(OveruseAnswer(problem: problem, day: today - 1, modified: 17)),
    ]
    return records.map(JournalLines.line)
  }()

  /// Records of the tables that take text and any identity, as an export writes them, `§` where the
  /// text goes.
  private static let lines: [String] = {
    let day = 20_781
    let run = "00000000-0000-0000-0000-00000000000"
    let common = "\"ordinal\":0,\"startLocal\":null,\"startOffset\":null"
    let rest = "\"feel\":3,\"avgHr\":140,\"maxHr\":170,\"climbCm\":100"
    func session(_ id: Int, _ day: Int, _ kind: String, _ done: Int) -> String {
      """
      {"schema":1,"table":"session","id":"\(run)\(id)","day":\(day),\(common),"kind":"\(kind)",\
      "sport":"§","title":"zz §","distanceCm":1000000,"movingMs":3000000,"elapsedMs":3100000,\
      "rpeHalves":12,\(rest),"surface":"§","shoe":"§","done":\(done),"fulfils":null,\
      "note":"zz §","origin":"file"}
      """
    }
    return [
      session(1, day, "run", 1), session(2, day - 1, "strength", 1),
      session(3, day + 1, "cross", 0),
      session(4, day - 7, "race", 1),
      """
      {"table":"source","id":"\(run)5","session":"\(run)1","kind":"file","externalId":"§",\
      "fileHash":"§","readValues":"§"}
      """,
      """
      {"table":"strengthSet","id":"\(run)6","session":"\(run)2","ordinal":0,"exercise":"§",\
      "sets":3,"repetitions":8,"seconds":null,"loadGrams":6000}
      """,
      """
      {"table":"sign","id":"\(run)8","day":\(day),"site":null,"name":"chest-pain","present":1,\
      "seenBy":"§"}
      """,
      """
      {"table":"sign","id":"\(run)9","day":\(day),"site":"left-calf","name":"§","present":1,\
      "seenBy":null}
      """,
      """
      {"table":"finding","id":"\(run)a","day":\(day),"site":null,"text":"§"}
      """,
      """
      {"table":"homework","id":"\(run)b","day":\(day - 2),"site":"left-calf","text":"§",\
      "dose":"§","untilDay":null,"ticks":"§","retestDay":null}
      """,
      """
      {"table":"note","id":"\(run)c","day":\(day),"text":"zz left calf §","tags":"§"}
      """,
      """
      {"table":"treatment","id":"\(run)e","day":\(day - 1),"kind":"massage","minutes":30,\
      "technique":"§","pressure":5,"sites":"left-calf","provider":"§","costCents":6000,\
      "currency":"§","beforeLevel":6,"afterLevel":3,"note":"§"}
      """,
      """
      {"table":"selfTest","id":"\(run)f","day":\(day),"test":"§","side":"left","thousandths":9000}
      """,
      """
      {"table":"problem","id":"10000000-0000-0000-0000-000000000001","site":"left-calf",\
      "fromDay":\(day - 20),"toDay":null,"status":"open","overuseScore":null}
      """,
      """
      {"table":"decision","id":"10000000-0000-0000-0000-000000000002","day":\(day),"rule":"§",\
      "ruleVersion":1,"answer":"dismissed","numbers":"§"}
      """,
      """
      {"table":"race","id":"10000000-0000-0000-0000-000000000003","day":\(day + 30),"name":"§",\
      "distanceCm":4219500,"goalMs":11700000}
      """,
      """
      {"table":"runner","id":"c5ff2674-5a13-649b-9650-59550159612b","firstWeekday":1,\
      "weeklyGuide":10,"budgetCents":11000,"budgetCurrency":"§","health":"§","healthAsked":20751,\
      "restingHr":null,"maximumHr":null,"birthYear":null,"sex":"§","timeZone":"§","currency":"§"}
      """,
    ]
  }()

  /// Writes the journal; answers what the import said of the lines.
  static func make(_ work: Workplace) throws -> String {
    var escaped = ""
    for unit in text.utf16 { escaped += "\\u" + String(format: "%04x", unit) }
    let lines = lines.map { $0.replacingOccurrences(of: "§", with: escaped) } + written
    let path = try work.file("hostile.jsonl", lines.joined(separator: "\n") + "\n")
    return try work.said("import", path)
  }

  /// A home with that journal, and sessions from a file whose name and cells are hostile too.
  static func workplace() throws -> Workplace {
    let work = try Workplace()
    let said = try make(work)
    #expect(said.contains(", 0 skipped"), "\(said)")
    try work.said("sore", "left calf 6")
    try work.said("note", "zz \(text)")
    let quoted = "\"run \(text)\""
    let csv = """
      date,sport,distance_m,moving_s,title,note
      2026-11-20,running,8000,2500,\(quoted),\(quoted)
      2026-11-21,\(quoted),x\(text),,,
      """
    let path = try work.file("log \(text.replacingOccurrences(of: "/", with: "")).csv", csv)
    try work.said("import", path)
    return work
  }
}
