import Model
import Testing

@testable import Formats

struct CSVFormatTests {
  private func read(
    _ text: String, home: Zone = .utc, units: Units? = nil, map: String? = nil
  ) throws -> ImportReading {
    let columns = try map.map { try ColumnMap($0) }
    let context = ReadingContext(today: farDay, home: home, units: units, columns: columns)
    return try Reader.read(Array(text.utf8), context)
  }

  @Test func `dates are read in four shapes and several languages`() {
    let texts = [
      "May 29, 2022, 3:53:35 PM", "May 29, 2022, 3:53:35\u{202F}PM", "29.05.2022, 15:53:35",
      "29 May 2022, 15:53:35", "29 may 2022, 3:53:35 p.m.", "29 mai 2022 à 15:53:35",
      "29. Mai 2022, 15:53:35", "2022-05-29 15:53:35", "29 maj 2022 15:53:35",
      "5/29/2022, 3:53:35 PM", "29/05/2022 15:53:35",
    ]
    for text in texts {
      let date = DateText(text)
      #expect(date?.day.iso == "2022-05-29", "\(text)")
      #expect(date?.second == 15 * 3600 + 53 * 60 + 35, "\(text)")
    }
    #expect(DateText("2 ago 2026, 12:20:32 p.m.")?.day.iso == "2026-08-02")
    #expect(DateText("1 août 2021, 12:05:00 AM")?.second == 300)
    #expect(DateText("10 févr. 2021")?.day.iso == "2021-02-10")
    #expect(DateText("4 juil. 2021")?.day.iso == "2021-07-04")
    #expect(DateText("03/04/2021", order: .monthFirst)?.day.iso == "2021-03-04")
    for bad in ["", "yesterday", "31.02.2022", "29.05.2022, 25:00", "12", "1 2 3 4 5 6 7 8"] {
      #expect(DateText(bad) == nil, "\(bad)")
    }
  }

  @Test func `a table tells whether its commas are decimal`() {
    #expect(NumberStyle.told(by: ["6,27", "1.295", "82,00"]) == .comma)
    #expect(NumberStyle.told(by: ["5.48", "2,154"]) == .point)
    #expect(NumberStyle.told(by: ["1,295", "7"]) == nil)
    #expect(NumberStyle.comma.number("1.295") == 1295)
    #expect(NumberStyle.comma.number("1.295,5") == 1295.5)
    #expect(NumberStyle.point.number("1,295.5") == 1295.5)
    #expect(NumberStyle.point.number("--") == nil)
  }

  @Test func `Garmin's units are told by the steps, and asked for where nothing tells`() throws {
    let bare = "Activity Type,Date,Distance,Time\nRunning,2024-03-26 11:18:56,6.27,00:50:00\n"
    #expect(throws: FormatError.unitsUnknown) { try read(bare) }
    #expect(try read(bare, units: .miles).sessions.first?.draft.distance?.miles ?? 0 > 6.26)
    let cadence = """
      Activity Type,Date,Distance,Activity Time,Avg Run Cadence,Avg Stride Length,Elev Gain
      Running,2024-03-26 11:18:56,"6,27",00:40:00,168,"1,50",100
      """
    let draft = try #require(try read(cadence).sessions.first?.draft)
    #expect(abs((draft.distance?.miles ?? 0) - 6.27) < 0.001)
    #expect(abs((draft.climb?.metres ?? 0) - 30.48) < 0.01)
  }

  private let stravaHead =
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,"
    + "Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,"
    + "Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,"
    + "Average Speed,Elevation Gain,Max Heart Rate,Average Heart Rate,Relative Effort,"
    + "Perceived Exertion,Commute\n"

  @Test func `Strava's second distance is in metres and its dates are in UTC`() throws {
    let home = try #require(Zone(named: "Europe/Berlin"))
    let row =
      "77,\"Dec 31, 2025, 11:30:00 PM\",Into the year,Run,\"cold,\nwet\",2000,6.21,,,false,"
      + "calf tight,Shoe,activities/9.fit.gz,,,2000.0,1900.0,9994.5,,,88.5,171,150.6,,7.0,0.0\n"
    let session = try #require(try read(stravaHead + row, home: home).sessions.first)
    #expect(session.draft.start?.iso == "2026-01-01T00:30:00+01:00")
    #expect(session.draft.distance == Distance(metres: 9994.5))
    #expect(session.draft.moving == Duration(seconds: 1900))
    #expect(session.draft.elapsed == Duration(seconds: 2000))
    #expect(session.draft.averageHeartRate?.beatsPerMinute == 151)
    #expect(session.draft.maximumHeartRate?.beatsPerMinute == 171)
    #expect(session.draft.climb == Climb(metres: 88.5))
    #expect(session.draft.rpe == RPE(7))
    #expect(session.draft.note == "cold,\nwet\ncalf tight")
    #expect(session.file == "activities/9.fit.gz")
  }

  @Test func `Strava's old export and headers in an unknown tongue are read`() throws {
    let old = """
      id,date,name,type,description,elapsed_time,distance,commute,gear,filename
      5,2018-09-12 15:02:23,Lunch,Run,,1800,5000.2,false,,activities/5.gpx.gz
      """
    #expect(try read(old).sessions.first?.draft.distance == Distance(metres: 5000.2))
    let names = stravaHead.dropLast().split(separator: ",").map { "xx \($0)" }
    let extra = (names.count..<50).map { "more \($0)" }
    let row =
      "77,\"29.05.2022, 15:53:35\",Lauf,Run,,2000,\"9,99\",,,,,,activities/9.fit.gz,,,2000.0,"
      + "1900.0,9994.5,,,88.5,171,150.6,,7.0,0.0"
    let strange = (names + extra).joined(separator: ",") + "\n" + row + "\n"
    let draft = try #require(try read(strange).sessions.first?.draft)
    #expect(draft.distance == Distance(metres: 9994.5))
    #expect(draft.moving == Duration(seconds: 1900))
    #expect(draft.averageHeartRate?.beatsPerMinute == 151)
    let html = stravaHead.replacing("Activity Name", with: "<span class=\"x\">Activity Name</span>")
    #expect(try read(html + row.replacing(",Lauf,", with: ",Lauf,")).sessions.count == 1)
  }

  @Test func `intervals.icu is read: sessions at local time, wellness with its scales turned`()
    throws
  {
    let activities = """
      id,start_date_local,name,type,moving_time,distance,elapsed_time,total_elevation_gain,max_heartrate,average_heartrate,icu_training_load
      i1,2025-05-01T06:30:00,Easy,Run,1800,5000.5,1900,40,160,141,30
      """
    let draft = try #require(try read(activities).sessions.first?.draft)
    #expect(draft.start?.iso == "2025-05-01T06:30:00")
    #expect(draft.distance == Distance(metres: 5000.5))
    let wellness = """
      date,weight,restingHR,hrv,sleepSecs,sleepQuality,soreness,fatigue,stress,mood,comments
      2025-05-01,70,48,60,27000,1,2,1,4,2,slept well
      2025-05-02,,,,,,,,,,
      """
    let reading = try read(wellness)
    let checkIn = try #require(reading.checkIns.first?.checkIn)
    #expect(checkIn.sleepMinutes == 450)
    #expect(checkIn.sleepQuality == 5)
    #expect(checkIn.fatigue == 1)
    #expect(checkIn.stress == 5)
    #expect(checkIn.mood == 4)
    #expect(checkIn.restingHeartRate?.beatsPerMinute == 48)
    #expect(reading.checkIns.first?.note == "slept well")
    #expect(reading.skipped.count == 1)
    #expect(reading.warnings.count == 2)
  }

  @Test func `a RunningAHEAD log names each unit`() throws {
    let head = "Date\tTimeOfDay\tType\tSubType\tDistance\tDistanceUnit\tDuration\tAvgHR\tNotes"
    let text = """
      \(head)\tEffort
      2014-04-05\t6:30 AM\tRun\tRace\t3.1\tMile\t0:24:10\t165\twindy<br>left calf\t8
      2014-04-06\t\tBike\t\t20\tKilometer\t1:00:00\t\t\t
      2014-04-07\t\tSwim\t\t1500\tMeter\t0:40:00\t\t\t
      """
    let reading = try read(text)
    let race = try #require(reading.sessions.first?.draft)
    #expect(race.kind == .race)
    #expect(race.distance == Distance(metres: 3.1 * 1609.344))
    #expect(race.start?.iso == "2014-04-05T06:30:00")
    #expect(race.note == "windy\nleft calf")
    #expect(race.rpe == RPE(8))
    #expect(
      reading.sessions.map(\.draft.distance?.metres) == [race.distance?.metres, 20_000, 1500])
  }

  @Test func `any table is read by the columns that are named`() throws {
    let text = """
      Datum;Strecke;Zeit;Puls;Bemerkung;Sport
      05.04.2024;10,5;52:30;150;"Wade; links";Laufen
      06.04.2024;1.000,25;1:02:00;;;Radfahren
      30.02.2024;1;1;;;
      """
    let map = "date=Datum:dmy,distance=Strecke:km,time=Zeit,hr=Puls,note=Bemerkung,sport=Sport"
    let reading = try read(text, map: map)
    #expect(reading.sessions.first?.draft.distance == Distance(metres: 10_500))
    #expect(reading.sessions.first?.draft.moving == Duration(seconds: 3150))
    #expect(reading.sessions.first?.draft.note == "Wade; links")
    #expect(reading.sessions.last?.draft.sport == "cycling")
    #expect(reading.skipped.map(\.where_) == ["line 4"])
    #expect(
      throws: FormatError.noSuchColumn(
        "nothing", columns: ["datum", "strecke", "zeit", "puls", "bemerkung", "sport"])
    ) {
      try read(text, map: "date=Datum,distance=Nothing")
    }
    #expect(
      throws: FormatError.unknownTable(columns: [
        "datum", "strecke", "zeit", "puls", "bemerkung", "sport",
      ])
    ) { try read(text) }
    for bad in ["distance=Strecke", "date", "day=Datum", "date=Datum,distance=Strecke:nm"] {
      #expect(throws: ColumnMap.Problem.self) { try ColumnMap(bad) }
    }
  }

  @Test func `a recording of OpenTracks keeps its pauses and its offset`() throws {
    let text = """
      #time,trackpoint_type,latitude,longitude,altitude,speed,altitude_gain,sensor_distance,heartrate
      "2026-02-02T23:30:00-05:00","SEGMENT_START_MANUAL",,,,,,,
      "2026-02-02T23:30:00-05:00","TRACKPOINT",50.0,7.0,100,3,1,,120
      "2026-02-02T23:30:40-05:00","TRACKPOINT",50.001,7.0,101,3,2,,130
      "2026-02-02T23:40:00-05:00","SEGMENT_START_MANUAL",,,,,,,
      "2026-02-02T23:40:00-05:00","TRACKPOINT",50.005,7.0,100,3,0,,140
      "2026-02-02T23:40:40-05:00","TRACKPOINT",50.006,7.0,100,3,0,,150
      """
    let draft = try #require(try read(text).sessions.first?.draft)
    #expect(draft.day.iso == "2026-02-02")
    #expect(draft.moving == Duration(seconds: 80))
    #expect(abs((draft.distance?.metres ?? 0) - 222.5) < 0.5)
    #expect(draft.climb == Climb(metres: 3))
    #expect(draft.averageHeartRate?.beatsPerMinute == 135)
  }

  @Test func `old encodings are read, endless lines and binary are not`() throws {
    let latin: [UInt8] =
      Array("date,distance_m,title\n2026-01-01,5000,Fr".utf8) + [0xFC] + Array("h".utf8)
    let context = ReadingContext(today: farDay)
    #expect(try Reader.read(latin, context).sessions.first?.draft.title == "Früh")
    let wide = "date,distance_m\n2026-01-01,5000\n".utf16.flatMap {
      [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    #expect(try Reader.read([0xFF, 0xFE] + wide, context).sessions.count == 1)
    #expect(throws: FormatError.unknownFormat) { try Reader.read([0xC0, 0, 1, 2, 3], context) }
    let endless = Array("date,distance_m\n".utf8) + [UInt8](repeating: 120, count: 3_000_000)
    #expect(throws: FormatError.fieldTooLong(line: 2)) { try Reader.read(endless, context) }
    let huge = EndlessSource()
    #expect(throws: FormatError.tooLarge(limit: Reader.longestTable)) {
      try Reader.read(huge, context)
    }
    #expect(huge.given < 64 << 20)
  }

  /// A file without an end.
  private final class EndlessSource: ByteSource {
    var given = 0
    func next(_ count: Int) -> [UInt8] {
      given += count
      return [UInt8](repeating: 120, count: count)
    }
  }
}
