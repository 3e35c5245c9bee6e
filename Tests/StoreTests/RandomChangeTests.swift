import Model
import Testing

@Suite struct RandomChangeTests {
  let scratch = Scratch()

  private func random(_ random: inout SystemRandomNumberGenerator) -> Model.Record {
    let number = UInt64.random(in: 1...6, using: &random)
    let on = day + Int.random(in: 0...3, using: &random)
    let text = "words \(Int.random(in: 0...99, using: &random))"
    switch Int.random(in: 0...2, using: &random) {
    case 0: return .note(Note(id: id(number), day: on, text: text))
    case 1: return .bodyAnswer(BodyAnswer(day: on, moment: .after))
    default:
      let distance = Distance(centimetres: Int.random(in: 0...4_000_000, using: &random))
      return .session(
        Session(
          id: id(100 + number), day: on, title: text, distance: distance,
          moving: Duration(seconds: 1800), rpe: RPE(halves: 8)))
    }
  }

  private func sorted(_ slice: Slice) -> Slice {
    var slice = slice
    slice.firstDay = slice.sessions.map(\.day).min()
    slice.firstRun = slice.sessions.filter { $0.kind.isRunning }.map(\.day).min()
    slice.sessions.sort { $0.id < $1.id }
    slice.notes.sort { $0.id < $1.id }
    slice.answers.sort { $0.id < $1.id }
    return slice
  }

  @Test func `The disk says what memory says, forwards and back`() throws {
    var generator = SystemRandomNumberGenerator()
    let store = try scratch.open()
    let days = day...(day + 3)
    var memory = try store.slice(days)
    var past: [Slice] = []
    for step in 0..<60 {
      past.append(memory)
      var change = Change(title: "\(step)", edits: [])
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let record = random(&generator)
        let removal =
          Bool.random(using: &generator) ? memory.remove(record.table, record.id) : nil
        let edit = removal ?? memory.put(record)
        change.edits.append(edit)
        memory.apply(edit)
      }
      try store.commit(change)
      #expect(sorted(try store.slice(days)) == sorted(memory))
    }
    #expect(try store.check() == [])
    for slice in past.reversed() {
      memory.apply(try store.undo())
      #expect(sorted(try store.slice(days)) == sorted(memory))
      #expect(sorted(memory) == sorted(slice))
    }
    #expect(try store.check() == [])
  }
}
