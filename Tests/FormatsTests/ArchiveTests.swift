import CZlib
import Foundation
import Model
import Recordings
import Testing

@testable import Formats

struct ArchiveTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "pile-\(UUID())")
  private let morning = 1_795_155_120 - FITClock.epoch
  private let csv = "date,distance_m\n2026-01-02,5000\n"

  private func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  private func pile(_ path: String) -> [FileReading] {
    var found: [FileReading] = []
    var pile = Pile(ReadingContext(today: farDay)) { found.append($0) }
    pile.read(path)
    return found
  }

  private func why(_ reading: FileReading?) -> String {
    if case .failure(let error)? = reading?.result { error.message } else { "" }
  }

  /// Spaces in a GPX file by raw deflate, as zlib packs them within its own two bytes and four.
  private func spaces(_ count: Int) throws -> [UInt8] {
    var size = compressBound(uLong(count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    let plain = Array("<gpx>".utf8) + [UInt8](repeating: 0x20, count: count - 5)
    let status = compress2(&packed, &size, plain, uLong(count), 9)
    try #require(status == Z_OK)
    return Array(packed[2..<(Int(size) - 4)])
  }

  @Test func `a folder gives each of its files, and one bad file doesn't stop the rest`() throws {
    _ = try write("a/one.csv", Array(csv.utf8))
    _ = try write("a/b/two.fit", RunRecording(start: morning, seconds: 60).file())
    _ = try write("a/bad.fit", [1, 2, 3])
    _ = try write("a/.hidden", [1, 2, 3])
    let found = pile(folder.path)
    #expect(found.count == 3)
    #expect(found.compactMap { try? $0.result.get().sessions.count } == [1, 1])
  }

  @Test func `a zip gives its members, refuses what climbs out of it, and says what is damaged`()
    throws
  {
    var zip = ZipWriter()
    zip.add("../../etc/passwd.csv", Array(csv.utf8))
    zip.add("/root.csv", Array(csv.utf8))
    zip.add("fine.csv", Array(csv.utf8))
    zip.add("run.fit", RunRecording(start: morning, seconds: 60).file())
    zip.add("photo.jpg", [0xFF, 0xD8, 0xFF, 0, 1])
    zip.add("inner.zip", zip.file())
    let found = pile(try write("x.zip", zip.file()))
    func of(_ name: String) -> FileReading? { found.first { $0.member == name } }
    #expect(found.count == 6)
    #expect(try of("fine.csv")?.result.get().sessions.count == 1)
    #expect(try of("run.fit")?.result.get().sessions.count == 1)
    #expect(why(of("../../etc/passwd.csv")).contains("climbs"))
    #expect(why(of("/root.csv")).contains("climbs"))
    #expect(why(of("photo.jpg")).contains("not a format"))
    #expect(why(of("inner.zip")).contains("archive"))
    let cut = pile(try write("cut.zip", Array(zip.file().dropLast(200))))
    #expect(why(cut.first).contains("archive is damaged"))
  }

  @Test func `bombs are refused before they unfold`() throws {
    let count = 64 << 20
    let packed = try spaces(count)
    var zip = ZipWriter()
    zip.add("bomb.gpx", packed, deflated: (count, 0))
    zip.add("fine.csv", Array(csv.utf8))
    let found = pile(try write("bomb.zip", zip.file()))
    #expect(why(found.first { $0.member == "bomb.gpx" }).contains("unfolds"))
    let path = folder.appending(path: "bomb.gz").path
    let file = try #require(gzopen(path, "wb9"))
    gzwrite(file, "<gpx>", 5)
    let plain = [UInt8](repeating: 0x20, count: 1 << 20)
    for _ in 0..<64 { gzwrite(file, plain, UInt32(plain.count)) }
    gzclose(file)
    #expect(why(pile(path).first).contains("unfolds"))
  }

  @Test func `what Strava's list names is tied to its row`() throws {
    let list = """
      id,date,name,type,description,elapsed_time,distance,commute,gear,filename
      5,2026-11-20 06:12:00,Lunch,Run,,1800,5000.2,false,,activities/5.fit.gz
      """
    _ = try write("s/activities.csv", Array(list.utf8))
    let path = folder.appending(path: "s/activities/5.fit.gz").path
    _ = try write("s/activities/x", [1])
    let file = try #require(gzopen(path, "wb9"))
    let fit = RunRecording(start: morning, seconds: 1800).file()
    gzwrite(file, fit, UInt32(fit.count))
    gzclose(file)
    let found = pile(folder.appending(path: "s").path).compactMap { try? $0.result.get() }
    #expect(found.count == 2)
    let row = try #require(found.first?.sessions.first?.externalID)
    #expect(found.last?.sessions.first?.otherIDs == [row])
  }

  @Test func `gzip is read member after member, and its end is missed`() throws {
    let path = folder.appending(path: "two.gz").path
    _ = try write("x", [1])
    for piece in ["date,distance_m\n", "2026-01-02,5000\n"] {
      let file = try #require(gzopen(path, "ab"))
      gzwrite(file, piece, UInt32(piece.utf8.count))
      gzclose(file)
    }
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let context = ReadingContext(today: farDay)
    #expect(try Reader.read(bytes, context).sessions.count == 1)
    #expect(throws: FormatError.self) { try Reader.read(Array(bytes.dropLast(12)), context) }
  }
}
