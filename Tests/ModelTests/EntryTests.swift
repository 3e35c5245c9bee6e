import Model
import Testing

struct EntryTests {
  private let today = Day(number: 20_777)

  private func parse(_ line: String) -> Entry {
    Entry.parse(line, today: today, taste: Taste(), currency: "EUR")
  }

  private func lines(_ line: String) -> [String] {
    let entry = parse(line)
    return Array(entry.preview.dropFirst()) + entry.problems.map { "\($0.word): \($0.why)" }
  }

  @Test(arguments: [
    (
      "10k 52:30 rpe 6 easy along the river, left calf 3",
      ["Run 10.00 km, 52:30, 5:15/km, rpe 6, easy along the river", "left calf 3"]
    ),
    ("10,5 km 1h05", ["Run 10.50 km, 1:05:00, 6:11/km"]),
    ("6 miles 8:30/mi", ["Run 9.66 km, 51:00, 5:17/km"]),
    ("52:30 5:15/km", ["Run 10.00 km, 52:30, 5:15/km"]),
    ("half marathon 1:45:00", ["Run 21.10 km, 1:45:00, 4:59/km"]),
    ("run 28m", ["Run, 28:00"]),
    ("run 800m", ["Run 0.80 km"]),
    ("run 10 52:30", ["Run 10.00 km, 52:30, 5:15/km"]),
    ("10k hr 150 up 120 @7:12", ["Run 10.00 km, hr 150, up 120 m, at 07:12"]),
    ("race 5k 19:59 rpe9.5", ["Race 5.00 km, 19:59, 4:00/km, rpe 9.5"]),
    (
      "10k 50:00 easy left calf 2 tight during, both knees 1/10",
      [
        "Run 10.00 km, 50:00, 5:00/km, easy", "left calf 2 tight during", "left knee 1",
        "right knee 1",
      ]
    ),
    (
      "1k there and back 3, \"left calf 2\" left quad 5 min",
      ["Run 1.00 km, 5:00, 5:00/km, there and back 3 left calf 2 left quad"]
    ),
    (
      "10k left achilles 11",
      ["Run 10.00 km", "11: levels go from 0 to 10, whole numbers"]
    ),
    (
      "8k 45:00 left achiles 4, 7.5h sleep",
      [
        "Run 8.00 km, 45:00, 5:38/km",
        "left achiles 4: no site is called so: left Achilles 4; quotes make words of it",
        "7.5h sleep: that is the morning round's, m on Today, or legwork checkin --sleep 7",
      ]
    ),
    (
      "10k 52.30 calf 3",
      [
        "Run 10.00 km, 52.30", "52.30: a time is written with a colon: 52:30",
        "calf 3: left or right?",
      ]
    ),
    (
      "10k 50:99 hills",
      ["Run 10.00 km, hills", "50:99: a time is 52:30 or 1:05:00, below 60 after a colon"]
    ),
    (
      "bike 25 km 65min, yoga 20m",
      ["Cycling 25.00 km, 1:05:00", "Mobility, 20:00, yoga"]
    ),
    ("8x 1:00 run 1:30 walk", ["Run, 20:00, 8x 1:00 run 1:30 walk"]),
    (
      "strength: squat 3x8 60kg, calf raise 3x15, plank 3x45s rpe 7",
      ["Strength, rpe 7, squat 3×8 60 kg, calf raise 3×15, plank 3×45 s"]
    ),
    ("massage 30m left calf 60 EUR, 6 to 3", ["Massage 30 min, left calf, 60 EUR, 6 to 3"]),
    (
      "massage 45m left calf by Elena deep tissue pressure 6 60 EUR, 6 to 3",
      ["Massage 45 min, left calf, deep tissue, pressure 6, by Elena, 60 EUR, 6 to 3"]
    ),
    (
      "6x400m with 90s rest, 8k",
      [
        "Run 8.00 km, 1:30, 0:11/km, 6x400m with rest",
        "8k: 0:11/km is faster than anyone goes; quotes make words of a time: \"90s rest\"",
      ]
    ),
    (#"6x400m with "90s rest" 8k"#, ["Run 8.00 km, 6x400m with 90s rest"]),
    ("race marathon 3:15", ["Race 42.20 km, 3:15:00, 4:37/km"]),
    ("race marathon, 3:15", ["Race 42.20 km, 3:15:00, 4:37/km"]),
    ("half marathon 1:30:00", ["Run 21.10 km, 1:30:00, 4:16/km"]),
    (
      "10k 5:20",
      [
        "Run 10.00 km, 5:20, 0:32/km",
        "10k 5:20: 0:32/km is faster than anyone goes; 5:20/km is a pace, 5:20:00 hours",
      ]
    ),
    ("race half 1:30", ["Race 21.10 km, 1:30:00, 4:16/km"]),
    ("HM 1:45:00", ["Run 21.10 km, 1:45:00, 4:59/km"]),
    ("easy half of it 30min", ["Run, 30:00, easy half of it"]),
    ("bike 90k 3:10", ["Cycling 90.00 km, 3:10:00"]),
    ("10k 0:52", ["Run 10.00 km, 52:00, 5:12/km"]),
    ("marathon 5:20", ["Run 42.20 km, 5:20:00, 7:35/km"]),
    ("race 50k 5:20", ["Race 50.00 km, 5:20:00, 6:24/km"]),
    (
      "50k 5:20",
      [
        "Run 50.00 km, 5:20, 0:06/km",
        "50k 5:20: 0:06/km is faster than anyone goes; 5:20/km is a pace, 5:20:00 hours",
      ]
    ),
    ("run 0.1k 9.58s", ["Run 0.10 km, 0:10, 1:36/km"]),
    ("10k 49:59 8/10", ["Run 10.00 km, 49:59, 5:00/km, rpe 8"]),
    ("10k 11/10", ["Run 10.00 km", "11/10: rpe goes from 0 to 10"]),
    ("10k hr 150/172", ["Run 10.00 km, hr 150, most 172"]),
    ("10k hr150/172", ["Run 10.00 km, hr 150, most 172"]),
    ("10k hr 172/150", ["Run 10.00 km", "hr 172/150: the average comes first: hr 150/172"]),
    ("run 21", ["Run 21.00 km"]),
    ("easy 22", ["Run, easy", "22: km or minutes? write 30k or 30min"]),
    ("run 22 2:05:00", ["Run 22.00 km, 2:05:00, 5:41/km"]),
    ("rest", ["rest: a day without a session is one; ahead it is plan rest @fri"]),
    (
      "slept 7h",
      ["slept 7h: that is the morning round's, m on Today, or legwork checkin --sleep 7"]
    ),
    ("swim 200m 8:00", ["Swimming 0.20 km, 8:00"]),
    ("swim 45m", ["Swimming, 45:00"]),
    ("1h05 10k", ["Run 10.00 km, 1:05:00, 6:30/km"]),
    ("10k 5:15/km", ["Run 10.00 km, 52:30, 5:15/km"]),
    ("6.2 miles 52:30", ["Run 9.98 km, 52:30, 5:16/km"]),
    (
      #"10k 53:00 hr 158 maxhr 174 "6 x 800 m, track""#,
      ["Run 10.00 km, 53:00, 5:18/km, hr 158, most 174, 6 x 800 m, track"]
    ),
    ("plan rest", ["Mobility, rest, planned"]),
    ("both calves 3 tight", ["left calf 3 tight", "right calf 3 tight"]),
    ("left shin 4 bone during", ["left shin 4 bone during"]),
    ("calf 3", ["calf: left or right?"]),
    ("left calf 11", ["11: levels go from 0 to 10, whole numbers"]),
  ])
  func reads(_ line: String, _ expected: [String]) {
    #expect(lines(line) == expected)
  }

  @Test func namesWhatIsNotUnderstood() {
    let entry = parse("10k 52:30, frobnicate")
    #expect(entry.items.count == 1)
    #expect(entry.problems.map(\.word) == ["frobnicate"])
    #expect(entry.problems.map(\.range) == [11..<21])
    #expect(parse("frobnicate").items.isEmpty)
    #expect(parse("").problems.count == 1)
    #expect(parse("10k @someday").problems.map(\.word) == ["@someday"])
    #expect(parse("10k rpe 12").problems.map(\.word) == ["rpe 12"])
  }

  @Test func readsDays() {
    #expect(parse("10k @yesterday").day == today - 1)
    #expect(parse("10k @2026-11-02").day == Day(iso: "2026-11-02"))
    for weekday in Weekday.allCases {
      let day = parse("10k @" + weekday.short.lowercased()).day
      #expect(day.weekday == weekday && (0...6).contains(today - day))
    }
  }

  @Test func `a day's bare name counts at either end of a part, and once`() {
    for line in ["10k 50:00 yesterday", "yesterday 10k 50:00", "10k, left calf 3 yesterday"] {
      #expect(parse(line).day == today - 1)
      #expect(!lines(line).joined().contains("yesterday"))
    }
    #expect(parse("plan 6k easy tomorrow").day == today + 1)
    #expect(parse("10k yesterday was shorter").day == today)
    #expect(parse("10k yesterday @2026-11-02").day == Day(iso: "2026-11-02"))
    #expect(parse("10k same as yesterday").day == today)
    #expect(lines("10k same as yesterday") == ["Run 10.00 km, same as yesterday"])
    for line in ["2026-11-02 10k", "10k on 2026-11-02", "10k, left calf 3 2026-11-02"] {
      #expect(parse(line).day == Day(iso: "2026-11-02"))
      #expect(!lines(line).joined().contains("on"))
    }
    #expect(parse("10k like 2026-11-02").day == today)
    #expect(lines("2026-02-30 10k") == ["Run 10.00 km", "2026-02-30: there is no such day"])
  }

  @Test func `A day ahead, or plan at the start, plans a session`() {
    #expect(parse("10k easy @tomorrow").items.map(isDone) == [false])
    #expect(parse("plan 6k easy").items.map(isDone) == [false])
    #expect(parse("6k easy").items.map(isDone) == [true])
    for weekday in Weekday.allCases {
      let entry = parse("plan 6k easy @" + weekday.short.lowercased())
      #expect(entry.day.weekday == weekday && (0...6).contains(entry.day - today))
      #expect(entry.problems.isEmpty)
    }
    #expect(parse("plan 6k @yesterday").problems.map(\.word) == ["@yesterday"])
    #expect(parse("6k, left calf 3 @tomorrow").problems.map(\.word) == ["left calf 3"])
    let change = parse("plan 6k easy @tomorrow").change(
      in: Slice(days: today...today), seed: RecordID(high: 1, low: 2))
    #expect(change.title == "planned: Run 6.0 km")
  }

  private func isDone(_ item: EntryItem) -> Bool? {
    guard case .session(let draft) = item else { return nil }
    return draft.isDone
  }

  @Test func writesOneChange() {
    let slice = Slice(days: today...today)
    let seed = RecordID(high: 1, low: 2)
    let change = parse("10k 52:30, left calf 3, left calf 4").change(in: slice, seed: seed)
    #expect(change.title == "Run 10.0 km, left calf 3, left calf 4")
    #expect(change.edits.map(\.table) == [.session, .sorenessMark])
    var after = slice
    after.apply(change)
    #expect(after.sessions.map(\.moving) == [Duration(seconds: 3150)])
    #expect(after.marks.map(\.level.level) == [4])
    #expect(after.marks.map(\.moment) == [.after])
  }

  @Test func survivesAnything() {
    var generator = SplitMix(state: 7)
    let bits = [
      "10k", "52:30", "9999999999999999999", "1:", ":", "@", "@99:99", "rpe", "hr", "up", "+", "8x",
      "x", "1:00", "run", "walk", "strength:", "3x8", "60kg", "massage", "to", "6", "€", "left",
      "calf", "both", ",", ";", "é", "👩‍👩‍👧", "-1", "0.0000000000001", "7,", "1h99", "/km", "marathon",
      "cost", "999:59:59", "0:00/km", "1e9", "\u{0}", "\r\n", "½", "٣",
    ]
    for _ in 0..<4000 {
      let line = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        (bits.randomElement(using: &generator) ?? "")
          + (Bool.random(using: &generator) ? " " : "")
      }.joined()
      let entry = parse(line)
      #expect(!entry.items.isEmpty || !entry.problems.isEmpty, "\(line)")
      for problem in entry.problems { #expect(problem.range.upperBound <= line.count) }
      _ = entry.preview
      _ = entry.change(in: Slice(days: today...today), seed: RecordID(high: 0, low: .max))
    }
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
