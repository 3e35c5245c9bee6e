import Foundation

/// What one file holds, or why it can't be read.
public struct FileReading: Sendable {
  /// The file as the report names it: the archive's where it is in one.
  public var file: String
  /// The file within an archive; empty when it is in none.
  public var member: String
  public var result: Result<ImportReading, FormatError>

  public init(file: String, member: String = "", result: Result<ImportReading, FormatError>) {
    self.file = file
    self.member = member
    self.result = result
  }
}

/// Everything to read under a path: a file, the files of a folder, or those of an archive.
public struct Pile {
  private let context: ReadingContext
  private let take: (FileReading) -> Void
  /// What Strava's list calls the files that it names, by their path in the export.
  private var named: [String: String] = [:]
  private var hasHealth = false

  /// `take` is handed what each file holds, in order.
  public init(_ context: ReadingContext, take: @escaping (FileReading) -> Void) {
    self.context = context
    self.take = take
  }

  /// Reads what lies under a path.
  public mutating func read(_ path: String) {
    if Pile.isFolder(path) { readFolder(path) } else { readFile(path) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private mutating func readFolder(_ path: String) {
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    let all = (FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? [])
      .filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
      .filter { !Pile.isFolder(base + "/" + $0) }
    for name in Pile.ordered(all) { readFile(base + "/" + name, name: name) }
  }

  /// Lists before the files that they name, then by name.
  static func ordered(_ names: [String]) -> [String] {
    func isList(_ name: String) -> Bool {
      name.hasSuffix("activities.csv") || name.hasSuffix("export.xml")
    }
    return names.sorted { (isList($0) ? 0 : 1, $0) < (isList($1) ? 0 : 1, $1) }
  }

  private mutating func readFile(_ path: String, name: String? = nil) {
    do throws(FormatError) {
      let head = try PeekedSource(FileSource(path: path), count: 4)
      if ZipArchive.recognises(head.head) { return try readArchive(path) }
      let reading = try self.reading(FileSource(path: path), name: name ?? "")
      take(FileReading(file: path, result: .success(reading)))
    } catch {
      take(FileReading(file: path, result: .failure(error)))
    }
  }

  private mutating func readArchive(_ path: String) throws(FormatError) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
    let archive = try ZipArchive(path: path, size: size)
    let members = archive.members.filter { !$0.isFolder }
    guard !members.isEmpty else { throw .empty }
    let byName = Dictionary(members.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
    for name in Pile.ordered(Array(byName.keys)) {
      guard let member = byName[name] else { continue }
      do throws(FormatError) {
        let reading = try reading(archive.open(member), name: name)
        take(FileReading(file: path, member: name, result: .success(reading)))
      } catch {
        take(FileReading(file: path, member: name, result: .failure(error)))
        if archive.isSpent { break }
      }
    }
  }

  /// Reads one file, and ties it to the list that names it.
  private mutating func reading(
    _ source: any ByteSource, name: String
  ) throws(FormatError) -> ImportReading {
    if hasHealth, name.contains("workout-routes/") { throw .known(by: "export.xml") }
    var reading = try Reader.read(source, context)
    if reading.format == AppleHealthReader.name { hasHealth = true }
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    for session in reading.sessions {
      if let file = session.file { named[folder + file] = session.externalID }
    }
    if let id = named[name], reading.sessions.count == 1 { reading.sessions[0].otherIDs.append(id) }
    return reading
  }
}
