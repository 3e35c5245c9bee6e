import Model
import Recordings
import Testing

@testable import Formats

/// A session lands on the day that the runner calls it.
struct CivilDayTests {
  private func instant(_ text: String) throws -> Int {
    try #require(ISOTime(text)).instant
  }

  private func fit(_ utc: String, offset: Int?, zone: String) throws -> StartTime? {
    let start = try instant(utc) - FITClock.epoch
    let home = try #require(Zone(named: zone))
    return try Reader.read(
      RunRecording(start: start, seconds: 600, offset: offset).file(),
      ReadingContext(today: farDay, home: home)
    ).sessions.first?.draft.start
  }

  @Test func `an evening run west of UTC stays on its evening`() throws {
    let start = try fit("2026-07-02T03:30:00Z", offset: -7 * 3600, zone: "Europe/Berlin")
    #expect(start?.day.iso == "2026-07-01")
    let home = try fit("2026-07-02T03:30:00Z", offset: nil, zone: "America/Los_Angeles")
    #expect(home?.iso == "2026-07-01T20:30:00-07:00")
  }

  @Test func `the nights when clocks change keep both their hours apart`() throws {
    let zone = "Europe/Berlin"
    #expect(
      try fit("2026-10-25T00:30:00Z", offset: nil, zone: zone)?.iso == "2026-10-25T02:30:00+02:00")
    #expect(
      try fit("2026-10-25T01:30:00Z", offset: nil, zone: zone)?.iso == "2026-10-25T02:30:00+01:00")
    #expect(
      try fit("2026-03-28T23:30:00Z", offset: nil, zone: zone)?.iso == "2026-03-29T00:30:00+01:00")
    #expect(
      try fit("2026-03-29T01:30:00Z", offset: nil, zone: zone)?.iso == "2026-03-29T03:30:00+02:00")
  }

  @Test func `a run into New Year belongs to the old year, and at its first minute to the new`()
    throws
  {
    #expect(
      try fit("2026-12-31T22:59:59Z", offset: nil, zone: "Europe/Berlin")?.day.iso
        == "2026-12-31")
    #expect(
      try fit("2026-12-31T23:00:00Z", offset: nil, zone: "Europe/Berlin")?.day.iso
        == "2027-01-01")
  }

  @Test func `a flight over the date line gives the same day twice`() throws {
    // Auckland on Saturday morning, then Honolulu on the Friday before.
    let auckland = try fit("2026-05-15T19:00:00Z", offset: 12 * 3600, zone: "Pacific/Auckland")
    let honolulu = try fit("2026-05-16T04:00:00Z", offset: -10 * 3600, zone: "Pacific/Auckland")
    #expect(auckland?.iso == "2026-05-16T07:00:00+12:00")
    #expect(honolulu?.iso == "2026-05-15T18:00:00-10:00")
  }

  @Test func `GPX and TCX in UTC take the day at home, and an offset of their own before it`()
    throws
  {
    let home = try #require(Zone(named: "Europe/Berlin"))
    let context = ReadingContext(today: farDay, home: home)
    func gpx(_ time: String) throws -> StartTime? {
      let points = [time, time].enumerated().map {
        "<trkpt lat=\"5\($0.offset)\" lon=\"7\"><time>\($0.element)</time></trkpt>"
      }
      let text = "<gpx><trk><trkseg>\(points.joined())</trkseg></trk></gpx>"
      return try Reader.read(Array(text.utf8), context).sessions.first?.draft.start
    }
    #expect(try gpx("2026-07-01T22:30:00Z")?.iso == "2026-07-02T00:30:00+02:00")
    #expect(try gpx("2026-07-01T22:30:00-05:00")?.iso == "2026-07-01T22:30:00-05:00")
    let tcx =
      "<TrainingCenterDatabase><Activities><Activity Sport=\"Running\">"
      + "<Id>2026-07-01T22:30:00Z</Id><Lap><DistanceMeters>5</DistanceMeters></Lap>"
      + "</Activity></Activities></TrainingCenterDatabase>"
    let draft = try Reader.read(Array(tcx.utf8), context).sessions.first?.draft
    #expect(draft?.day.iso == "2026-07-02")
  }
}
