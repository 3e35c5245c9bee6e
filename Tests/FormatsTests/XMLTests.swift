import Model
import Testing

@testable import Formats

struct XMLTests {
  private func read(_ text: String, home: Zone = .utc, day: Day? = nil) throws -> ImportReading {
    try Reader.read(Array(text.utf8), ReadingContext(today: farDay, home: home, day: day))
  }

  private func gpx(_ points: String, head: String = "<type>running</type>") -> String {
    "<?xml version=\"1.0\"?><gpx version=\"1.1\"><trk><name>River</name>\(head)<trkseg>"
      + points + "</trkseg></trk></gpx>"
  }

  private func point(_ step: Int, _ time: String?, more: String = "") -> String {
    "<trkpt lat=\"\(50 + Double(step) * 0.0001)\" lon=\"7\">"
      + (time.map { "<time>\($0)</time>" } ?? "") + more + "</trkpt>"
  }

  private func clock(_ seconds: Int) -> String {
    StartTime(local: 20_700 * 86_400 + seconds, offset: nil).iso + "Z"
  }

  @Test func `entities that unfold are refused`() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;">]><gpx><trk><name>&c;</name></trk></gpx>
      """
    #expect(throws: FormatError.hostileXML) { try read(bomb) }
  }

  @Test func `nesting without end and tags without end are refused`() {
    let deep = "<gpx>" + String(repeating: "<a>", count: 200)
    #expect(throws: FormatError.hostileXML) { try read(deep) }
    let long = "<gpx a=\"" + String(repeating: "x", count: 5_000_000)
    #expect(throws: FormatError.hostileXML) { try read(long) }
  }

  @Test func `other XML is no format that is known`() {
    #expect(throws: FormatError.unknownFormat) { try read("<html><body/></html>") }
    #expect(throws: FormatError.self) { try read("<") }
  }

  @Test func `a pause between segments is not run`() throws {
    let text = gpx(
      point(0, clock(0)) + point(10, clock(40)) + "</trkseg><trkseg>" + point(60, clock(1000))
        + point(70, clock(1040)))
    let draft = try #require(try read(text).sessions.first?.draft)
    #expect(abs((draft.distance?.metres ?? 0) - 222.4) < 0.5)
    #expect(draft.moving == Duration(seconds: 80))
    #expect(draft.elapsed == Duration(seconds: 1040))
    #expect(draft.title == "River")
  }

  @Test func `jitter is held back only after thirty seconds at a recorded speed of 0`() throws {
    func distance(still seconds: Int) throws -> Double {
      var points = point(0, clock(0), more: "<speed>3</speed>")
      points += point(10, clock(30), more: "<speed>3</speed>")
      for second in stride(from: 10, through: seconds, by: 10) {
        let step = second / 10 % 2 == 0 ? 10 : 11
        points += point(step, clock(30 + second), more: "<speed>0</speed>")
      }
      points += point(20, clock(400), more: "<speed>3</speed>")
      return try read(gpx(points)).sessions.first?.draft.distance?.metres ?? 0
    }
    #expect(abs(try distance(still: 20) - 244.7) < 1)
    #expect(abs(try distance(still: 40) - 222.4) < 1)
  }

  @Test func `a step that nobody runs is reported`() throws {
    let text = gpx(point(0, clock(0)) + point(10, clock(40)) + point(90, clock(44)))
    let reading = try read(text)
    #expect(reading.sessions.count == 1)
    #expect(reading.warnings.contains { $0.contains("800 km/h") || $0.contains("fastest step") })
  }

  @Test func `tracks without times want a day, and tracks of other days are other sessions`() throws
  {
    let bare = gpx(point(0, nil) + point(10, nil))
    #expect(try read(bare).skipped.first?.why.contains("--day") == true)
    #expect(try read(bare, day: Day(number: 20_000)).sessions.first?.draft.day.number == 20_000)
    let two = gpx(
      point(0, clock(0)) + point(10, clock(40))
        + "</trkseg></trk><trk><type>running</type><trkseg>" + point(0, clock(90_000))
        + point(10, clock(90_040)))
    #expect(try read(two).sessions.map(\.draft.day.number) == [20_700, 20_701])
  }

  @Test func `a GPX file cut short gives what it has`() throws {
    let text = gpx(point(0, clock(0)) + point(10, clock(40)) + point(20, clock(80)))
    let reading = try read(String(text.dropLast(50)))
    #expect(reading.sessions.first?.isPartial == true)
    #expect(reading.warnings.contains { $0.contains("what lies before was read") })
  }

  @Test func `TCX laps are summed, whatever the last point says`() throws {
    let text = """
      <TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2026-01-01T10:00:00Z</Id>
      <Notes>calf tight</Notes>
      <Lap StartTime="2026-01-01T10:00:00Z"><TotalTimeSeconds>300</TotalTimeSeconds>
      <DistanceMeters>1000</DistanceMeters><AverageHeartRateBpm><Value>140</Value>
      </AverageHeartRateBpm><Track><Trackpoint><Time>2026-01-01T10:04:50Z</Time>
      <DistanceMeters>980</DistanceMeters></Trackpoint></Track></Lap>
      <Lap StartTime="2026-01-01T10:06:00Z"><TotalTimeSeconds>100</TotalTimeSeconds>
      <DistanceMeters>500</DistanceMeters><AverageHeartRateBpm><Value>160</Value>
      </AverageHeartRateBpm></Lap></Activity></Activities></TrainingCenterDatabase>
      """
    let draft = try #require(try read(text).sessions.first?.draft)
    #expect(draft.distance == Distance(metres: 1500))
    #expect(draft.moving == Duration(seconds: 400))
    #expect(draft.averageHeartRate?.beatsPerMinute == 145)
    #expect(draft.note == "calf tight")
  }

  @Test func `Apple workouts have their sums as attributes or as children, in their own zone`()
    throws
  {
    let text = """
      <HealthData><Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30"
      durationUnit="min" startDate="2024-01-01 05:30:00 +0100" endDate="2024-01-01 06:01:00 +0100">
      <MetadataEntry key="HKTimeZone" value="America/New_York"/>
      <MetadataEntry key="HKElevationAscended" value="4200 cm"/>
      <WorkoutActivity><WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning"
      sum="1" unit="km"/></WorkoutActivity>
      <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="3.1"
      unit="mi"/>
      <WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="151.6" maximum="170"
      unit="count/min"/></Workout></HealthData>
      """
    let draft = try #require(try read(text).sessions.first?.draft)
    #expect(draft.start?.iso == "2023-12-31T23:30:00-05:00")
    #expect(draft.distance == Distance(metres: 3.1 * 1609.344))
    #expect(draft.averageHeartRate?.beatsPerMinute == 152)
    #expect(draft.climb == Climb(metres: 42))
    #expect(draft.elapsed == Duration(seconds: 1860))
  }

  @Test func `instants are read in the shapes that files have`() {
    #expect(ISOTime("1970-01-02T00:00:00.500Z")?.seconds == 86_400.5)
    #expect(ISOTime("1970-01-02T01:00:00+01:00") == ISOTime("1970-01-02 01:00:00 +0100"))
    #expect(ISOTime("1970-01-02 01:00:00 +0100")?.seconds == 86_400)
    #expect(ISOTime("1970-01-02T01:00:00+01:00")?.offset == 3600)
    for bad in ["", "1970-01-02", "1970-13-02T00:00:00Z", "1970-01-02T25:00:00Z", "x"] {
      #expect(ISOTime(bad) == nil)
    }
  }
}
