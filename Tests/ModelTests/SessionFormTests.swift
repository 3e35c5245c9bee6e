import Testing

@testable import Model

@Suite struct SessionFormTests {
  let today = Day(number: 20_777)

  private func form(_ texts: [SessionField: String]) -> SessionForm {
    var form = SessionForm(day: today, today: today, taste: Taste())
    for (field, text) in texts { form[field] = text }
    return form
  }

  @Test func `Every field becomes its value`() throws {
    let session = try #require(
      form([
        .kind: "Bike", .day: "yesterday", .title: " along the river ", .distance: "25",
        .time: "1h05", .howHard: "3.5", .pulse: "128", .climb: "210", .note: "wind",
      ]).session(id: RecordID(high: 1, low: 1), order: 2))
    #expect(session.kind == .cross && session.sport == "cycling")
    #expect(session.day == today - 1 && session.order == 2 && session.isDone)
    #expect(session.title == "along the river" && session.note == "wind")
    #expect(session.distance == Distance(metres: 25_000))
    #expect(session.moving == Duration(seconds: 3900))
    #expect(session.rpe?.text == "3.5" && session.averageHeartRate?.beatsPerMinute == 128)
    #expect(session.climb?.metres == 210)
  }

  @Test(arguments: [
    (SessionField.kind, "frobnicate"), (.day, "2026-02-30"), (.distance, "5:15/km"),
    (.distance, "far"), (.time, "10k"), (.time, "1:99"), (.howHard, "11"), (.pulse, "999"),
    (.climb, "-3"),
  ])
  func `A field says what is wrong with it and nothing is written`(
    field: SessionField, text: String
  ) {
    let form = form([field: text])
    #expect(form.problem(field)?.isEmpty == false)
    #expect(form.firstProblem == field)
    #expect(form.session(id: RecordID(high: 1, low: 1), order: 0) == nil)
  }

  @Test func `A day ahead plans`() {
    let form = form([.day: "tomorrow", .distance: "6"])
    #expect(form.session(id: RecordID(high: 1, low: 1), order: 0)?.isDone == false)
  }

  @Test func `What isn't touched stays to the last digit`() throws {
    let session = Session(
      id: RecordID(high: 3, low: 4), day: today - 3, order: 1,
      start: StartTime(local: (today - 3).number * 86_400 + 3600, offset: 3600), kind: .cross,
      sport: "unicycling", distance: Distance(centimetres: 1_000_123),
      elapsed: Duration(milliseconds: 3_150_999), note: "two\nlines")
    var form = SessionForm(editing: session, today: today, taste: Taste())
    #expect(form.session(id: RecordID(high: 9, low: 9), order: 5) == session)
    form[.howHard] = "6"
    var rated = session
    rated.rpe = RPE(6)
    #expect(form.session(id: RecordID(high: 9, low: 9), order: 5) == rated)
    form[.day] = "yesterday"
    let moved = try #require(form.session(id: RecordID(high: 9, low: 9), order: 5))
    #expect(moved.start?.day == today - 1 && moved.start?.secondOfDay == 3600)
    form[.day] = "tomorrow"
    #expect(form.firstProblem == .day)
  }

  @Test(arguments: [
    ("7.5", 450), ("7h30", 450), ("7:30", 450), ("7", 420), ("7h", 420), ("0", 0), ("270m", 270),
    ("25", nil), ("7:75", nil), ("late", nil),
  ])
  func `Sleep is said in hours`(text: String, minutes: Int?) {
    #expect(TypedField.sleep(text).value == minutes)
    #expect((TypedField.sleep(text).problem == nil) == (minutes != nil))
  }
}
