import Model
import Testing

@testable import Formats

struct MatchTests {
  private let day = Day(number: 20_700)

  private func run(
    at second: Int? = nil, offset: Int? = 3600, metres: Double? = 10_000, minutes: Double? = 50,
    kind: SessionKind = .run, sport: String? = nil
  ) -> SessionDraft {
    var draft = SessionDraft(day: day, kind: kind, sport: sport)
    draft.start = second.map { StartTime(local: day.number * 86_400 + $0, offset: offset) }
    draft.distance = metres.map { Distance(metres: $0) }
    draft.moving = minutes.map { Duration(seconds: $0 * 60) }
    return draft
  }

  private func verdict(_ a: SessionDraft, _ b: SessionDraft) -> SessionMatch.Verdict? {
    SessionMatch(.init(a), .init(b))?.verdict
  }

  @Test func `starts within two minutes are one session, later ones are two`() {
    #expect(verdict(run(at: 3600), run(at: 3720, metres: 9000)) == .sure)
    #expect(verdict(run(at: 3600), run(at: 3721)) == nil)
    #expect(verdict(run(at: 3600), run(at: 7200, offset: 7200)) == .sure)
    #expect(verdict(run(at: 3600), run(at: 3600, offset: nil)) == .sure)
  }

  @Test func `a false start and the run after it are not made one unasked`() {
    let short = run(at: 3600, metres: 150, minutes: 0.7)
    #expect(verdict(short, run(at: 3680)) == .unsure)
  }

  @Test func `two runs of a day that are alike stay two where both have a time`() {
    #expect(verdict(run(at: 6 * 3600), run(at: 17 * 3600 + 300)) == nil)
    #expect(verdict(run(at: 6 * 3600), run(at: 8 * 3600)) == nil)
    // Without an offset it may be another zone's clock.
    #expect(verdict(run(at: 6 * 3600), run(at: 8 * 3600, offset: nil)) == .unsure)
  }

  @Test func `without a time, distance and time of the same day decide`() {
    #expect(verdict(run(at: 3600, metres: 10_150), run()) == .sure)
    #expect(verdict(run(at: 3600), run(metres: 10_700)) == .unsure)
    #expect(verdict(run(at: 3600), run(metres: 12_000)) == nil)
    #expect(verdict(run(at: 3600), run(minutes: 70)) == nil)
    #expect(verdict(run(at: 3600, metres: nil, minutes: nil), run()) == nil)
  }

  @Test func `sports don't mix, but for a sport that was only assumed`() {
    let ride = run(at: 3600, kind: .cross, sport: "cycling")
    #expect(verdict(run(at: 3600), ride) == nil)
    #expect(verdict(ride, run(at: 3600, kind: .cross, sport: "transition")) == nil)
    #expect(verdict(run(at: 3600), run(at: 3600, kind: .race)) == .sure)
    let assumed = SessionMatch.Side(run(at: 3600), isSportKnown: false)
    #expect(SessionMatch(assumed, .init(ride))?.verdict == .sure)
  }

  @Test func `the source that tells most wins, field by field`() {
    var list = run(at: 3600, metres: 9_950)
    list.title = "River"
    list.rpe = RPE(6)
    var watch = run(at: 3600, metres: 10_012)
    watch.averageHeartRate = HeartRate(beatsPerMinute: 150)
    let merge = SessionMerge(
      own: nil, known: [],
      tellings: [Telling(draft: list, rank: .summary), Telling(draft: watch, rank: .watch)])
    let draft = merge.draft()
    #expect(draft?.distance == Distance(metres: 10_012))
    #expect(draft?.title == "River")
    #expect(draft?.rpe == RPE(6))
    #expect(draft?.averageHeartRate?.beatsPerMinute == 150)
  }

  @Test func `what the runner wrote stays, and what was taken out doesn't come back`() {
    let read = run(at: 3600, metres: 9_300)
    var own = read
    own.distance = Distance(metres: 10_000)
    own.rpe = RPE(7)
    own.title = "Treadmill"
    own.moving = nil
    var watch = run(at: 3600, metres: 9_310)
    watch.rpe = RPE(4)
    watch.title = "Indoor run"
    watch.climb = Climb(metres: 5)
    let known = [Telling(draft: read, rank: .list)]
    let merge = SessionMerge(
      own: own, known: known, tellings: known + [Telling(draft: watch, rank: .watch)])
    let draft = merge.draft()
    #expect(draft?.distance == Distance(metres: 10_000))
    #expect(draft?.rpe == RPE(7))
    #expect(draft?.title == "Treadmill")
    #expect(draft?.moving == nil)
    #expect(draft?.climb == Climb(metres: 5))
  }

  @Test func `a wall clock and a time in UTC give the offset between them`() {
    let local = run(at: 7 * 3600 + 5, offset: nil)
    let utc = run(at: 6 * 3600, offset: 0)
    let merge = SessionMerge(
      own: nil, known: [],
      tellings: [
        Telling(draft: utc, rank: .watch, isZoneKnown: false), Telling(draft: local, rank: .list),
      ])
    #expect(merge.draft()?.start == StartTime(local: local.start?.local ?? 0, offset: 3600))
  }

  @Test func `a typed guess gives way to what a watch measured, a typed RPE doesn't`() {
    var typed = run(metres: 10_000, minutes: 50)
    typed.rpe = RPE(6)
    var watch = run(at: 3600, metres: 10_090, minutes: 50.5)
    watch.rpe = RPE(3)
    let draft = SessionMerge(
      own: typed, known: [], tellings: [Telling(draft: watch, rank: .watch)]
    ).draft()
    #expect(draft?.distance == Distance(metres: 10_090))
    #expect(draft?.rpe == RPE(6))
    #expect(draft?.start == watch.start)
  }

  @Test func `what is kept beside a session reads back as it was`() throws {
    var draft = run(at: 3600, kind: .cross, sport: "cycling")
    draft.note = "a=b\nc"
    draft.title = "x"
    draft.feel = 4
    draft.rpe = RPE(6.5)
    draft.elapsed = Duration(seconds: 4000)
    draft.averageHeartRate = HeartRate(beatsPerMinute: 140)
    draft.climb = Climb(metres: 12.5)
    let telling = Telling(draft: draft, rank: .laps, isPartial: true, isSportKnown: false)
    #expect(ReadValues.telling(ReadValues.text(telling, extras: ["k=v"])) == telling)
    #expect(ReadValues.telling("date=2026-01-01\ndistance=4") == nil)
  }
}
