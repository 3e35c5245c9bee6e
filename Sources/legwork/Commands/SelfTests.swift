import Advice
import ArgumentParser
import Formats
import Model
import Store

struct TestCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "A self-test's values: test calf-raise left 24 right 27; none lists them.",
    discussion: SelfTestKind.allCases.map { "\($0.rawValue): \($0.name), in \($0.unit)" }
      .joined(separator: "\n") + "\n" + SelfTestCourse.limits)
  @OptionGroup var place: Place
  @Argument(help: "The test, then a side and its value, once or twice.") var words: [String] = []
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let parts = words.flatMap { $0.split(separator: " ").map(String.init) }
      let kind = SelfTestKind(typed: parts.joined(separator: "-"))
      let store = try (kind != nil || parts.isEmpty ? place.read() : place.open())
      if let kind {
        show([kind], try place.history(store, through: today).slice, today, withSteps: true)
      } else if parts.isEmpty {
        let slice = try place.history(store, through: today).slice
        if json {
          Plain.put(document(slice, today), end: "\n")
        } else {
          show(SelfTestKind.allCases, slice, today, withSteps: false)
        }
      } else {
        try write(parts, today, store)
      }
    }
  }

  @MainActor private func write(_ parts: [String], _ today: Day, _ store: JournalStore) throws {
    let sides = ["left": Side.left, "l": .left, "right": .right, "r": .right]
    guard let start = parts.firstIndex(where: { sides[$0.lowercased()] != nil }),
      let kind = SelfTestKind(typed: parts[..<start].joined(separator: "-"))
    else {
      let all = SelfTestKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(
        .usage,
        "Write the test, a side and a value: legwork test calf-raise left 24. Tests: \(all).")
    }
    var rest = parts[start...]
    var slice = try store.slice(today...today)
    var edits: [Edit] = []
    var said: [String] = []
    while let word = rest.popFirst() {
      guard let side = sides[word.lowercased()], let text = rest.popFirst(),
        let value = kind.value(typed: text)
      else {
        throw Failure(
          .usage,
          "After \(kind.rawValue) comes left or right and a number of \(kind.unit), 0 to "
            + "\(Int(kind.most)). Nothing was written.")
      }
      let known = slice.selfTests.first { $0.testKind == kind && $0.side == side }
      let test = SelfTest(
        id: known?.id ?? Clock.freshID(), day: today, test: kind.rawValue, side: side,
        thousandths: Int((value * 1000).rounded()))
      edits.append(slice.put(.selfTest(test)))
      slice.apply(edits[edits.count - 1])
      said.append("\(side.rawValue) \(text)")
    }
    let title = "\(kind.name) \(said.joined(separator: ", ")) \(kind.unit)"
    try store.commit(Change(title: title, edits: edits))
    Plain.say("\(today.long): \(title)")
  }

  @MainActor private func show(
    _ kinds: [SelfTestKind], _ slice: Slice, _ today: Day, withSteps: Bool
  ) {
    for kind in kinds {
      let course = SelfTestCourse(kind, slice: slice)
      guard withSteps || !course.isEmpty else { continue }
      Plain.say("\(kind.name), \(kind.unit)   smallest real change: \(kind.smallestChangeWords)")
      if withSteps { for step in kind.steps { Plain.say("  " + step) } }
      for side in [Side.left, .right] {
        let values = course.values(side).map {
          "\($0.day.iso) \(kind.text($0.value))"
        }
        guard !values.isEmpty else { continue }
        Plain.say("  \(side.rawValue): " + values.suffix(8).joined(separator: ", "))
        if let change = course.change(side) { Plain.say("    since the first: \(change.words)") }
      }
      if let difference = course.sideDifference {
        Plain.say("  left less right: \(kind.text(difference))")
      }
      let norm = kind.norm(age: slice.runner.age(on: today), sex: slice.runner.sex)
      let others = norm?.words ?? kind.withoutNorm
      if !others.isEmpty { Plain.say("  others: \(others)") }
    }
    if kinds.allSatisfy({ SelfTestCourse($0, slice: slice).isEmpty }), !withSteps {
      Plain.say(
        "No self-test is written. " + SelfTestKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    Plain.say(SelfTestCourse.limits)
  }

  private func document(_ slice: Slice, _ today: Day) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", 1)
      json.field("date", today.iso)
      json.array("tests") { json in
        for kind in SelfTestKind.allCases {
          let course = SelfTestCourse(kind, slice: slice)
          json.object { json in
            json.field("test", kind.rawValue)
            json.field("unit", kind.unit)
            json.field("smallest_change", kind.smallestChange)
            json.field("side_difference", course.sideDifference)
            let norm = kind.norm(age: slice.runner.age(on: today), sex: slice.runner.sex)
            json.field("norm", norm?.middle)
            for side in [Side.left, .right] {
              json.array(side.rawValue) { json in
                for value in course.values(side) {
                  json.object {
                    $0.field("day", value.day.iso)
                    $0.field("value", value.value)
                  }
                }
              }
            }
          }
        }
      }
      json.field("limits", SelfTestCourse.limits)
    }
    return json.text
  }
}
