import Foundation
import Model
import Store

/// A folder of its own for each test.
final class Scratch {
  let folder: String
  var path: String { folder + "/sub/journal.db" }

  init() {
    folder = NSTemporaryDirectory() + "/legwork-" + UUID().uuidString
    mkdir(folder, 0o700)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func open(create: Bool = true) throws -> JournalStore {
    try JournalStore(path: path, device: "test", create: create, now: { 1_000 })
  }
}

let day = Day(number: 20_000)

func id(_ number: UInt64) -> RecordID { RecordID(high: 7, low: number) }

func add(_ record: Record) -> Edit {
  Edit(table: record.table, id: record.id, before: nil, after: record)
}

func noteChange(_ number: UInt64, _ text: String) -> Change {
  Change(title: text, edits: [add(.note(Note(id: id(number), day: day, text: text)))])
}

/// One record of every table.
func samples() -> [Record] {
  let site = Site.all[20]
  guard let level = Soreness(4) else { return [] }
  var checkIn = CheckIn(day: day)
  checkIn.mood = 4
  checkIn.isIll = false
  var runner = Runner()
  runner.weeklyGuide = 8
  return [
    .session(
      Session(
        id: id(1), day: day, start: StartTime(local: 5, offset: nil), title: "Hügel",
        distance: Distance(centimetres: 1_000_000), moving: Duration(seconds: 3000),
        rpe: RPE(halves: 9), feel: 3, note: "a \"b\"\n\\ café")),
    .source(Source(session: id(1), kind: .file, externalID: "x:1", values: "{}")),
    .strengthSet(
      StrengthSet(id: id(2), session: id(1), order: 0, exercise: "squat", sets: 3, load: 4_000)),
    .sorenessMark(
      SorenessMark(day: day, site: site, moment: .morning, level: level)),
    .bodyAnswer(BodyAnswer(day: day, moment: .morning)),
    .sign(Sign(id: id(3), day: day, site: site, name: "chest-pain", isPresent: false)),
    .finding(Finding(id: id(4), day: day, text: "stiff")),
    .homework(Homework(id: id(5), day: day, text: "heel drops", until: day + 7)),
    .note(Note(id: id(6), day: day, text: "felt \u{1}fine\t", tags: "easy,long")),
    .checkIn(checkIn),
    .treatment(
      Treatment(
        id: id(7), day: day, kind: .massage, sites: [site],
        cost: Money(cents: 6_000, currency: "EUR"))),
    .selfTest(SelfTest(id: id(8), day: day, test: "bridge", side: .left, thousandths: 12_000)),
    .problem(Problem(id: id(9), site: site, from: day)),
    .decision(
      Decision(id: id(10), day: day, rule: "r", ruleVersion: 1, answer: "coin", numbers: "1")),
    .race(Race(id: id(11), day: day + 300, name: "Marathon")),
    .runner(runner),
    .overuseAnswer(OveruseAnswer(problem: id(9), day: day, modified: 17)),
    .followUp(FollowUp(treatment: id(7), day: day, level: level, lighter: 6)),
    .forecast(
      Forecast(
        day: day, rule: "massage", ruleVersion: 1, site: site, due: day + 3, limit: 1,
        text: "gone by Thursday")),
    .absence(Absence(from: day, to: day + 20, reason: .injury, site: site)),
  ]
}
