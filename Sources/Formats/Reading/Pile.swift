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
  private let handle: ReadingHandle
  private let take: (FileReading) -> Void
  /// What Strava's list calls the files that it names, by their path in the export.
  private var named: [String: String] = [:]
  private var hasHealth = false

  /// `take` is handed what each file holds, in order, until `handle` is told to stop.
  public init(
    _ context: ReadingContext, handle: ReadingHandle = ReadingHandle(),
    take: @escaping (FileReading) -> Void
  ) {
    self.context = context
    self.handle = handle
    self.take = take
  }

  /// Reads what lies under a path.
  public mutating func read(_ path: String) {
    if Pile.isFolder(path) { return readFolder(path) }
    handle.expect(files: 1, bytes: Pile.size(path))
    readFiles([(path, "")])
  }

  private static func size(_ path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
  }

  private static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }
  /// Neither a folder nor a pipe, on which reading would wait.
  private static func isFile(_ path: String) -> Bool { kind(path) == S_IFREG }

  private static func kind(_ path: String) -> mode_t {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_mode & S_IFMT : 0
  }

  private static func names(in folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
      .filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
      .filter { Pile.isFile(folder + "/" + $0) }
  }

  private mutating func readFolder(_ path: String) {
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    let names = Pile.ordered(Pile.names(in: base))
    handle.expect(
      files: names.count, bytes: names.reduce(0) { $0 + Pile.size(base + "/" + $1) })
    // Lists first and by themselves: what they say has to be known before the rest is read.
    let lists = names.prefix { Pile.isList($0) }
    for name in lists { readFiles([(base + "/" + name, name)]) }
    var rest = names.dropFirst(lists.count)
    while !rest.isEmpty, !handle.isStopped {
      readFiles(rest.prefix(Pile.atOnce).map { (base + "/" + $0, $0) })
      rest = rest.dropFirst(Pile.atOnce)
    }
  }

  /// Files whose readings may wait for each other, so that memory stays bounded.
  private static let atOnce = 64
  /// Readers at work at the same time.
  private static let readers = 2

  /// Lists before the files that they name, then by name.
  static func ordered(_ names: [String]) -> [String] {
    names.sorted { comes($0, before: $1) }
  }

  private static func comes(_ a: String, before b: String) -> Bool {
    (isList(a) ? 0 : 1, a) < (isList(b) ? 0 : 1, b)
  }

  private static func isList(_ name: String) -> Bool {
    name.hasSuffix("activities.csv") || name.hasSuffix("export.xml")
  }

  /// What a file turned out to be.
  private enum Opened {
    case reading(Result<ImportReading, FormatError>)
    case archive
  }

  /// Reads several files at the same time and hands them on in their order.
  private mutating func readFiles(_ files: [(path: String, name: String)]) {
    let isKnown = files.map { isRoute($0.name) }
    let (context, handle) = (context, handle)
    let opened = Parallel.map(files.count, by: Pile.readers) { index -> Opened in
      if isKnown[index] { return .reading(.failure(.known(by: "export.xml"))) }
      do throws(FormatError) {
        let path = files[index].path
        let source = try PeekedSource(FileSource(path: path, handle: handle))
        if ZipArchive.recognises(source.head) { return .archive }
        return .reading(.success(try Reader.read(source, context)))
      } catch {
        return .reading(.failure(error))
      }
    }
    for (file, opened) in zip(files, opened) {
      if case .reading(.failure(.stopped)) = opened { continue }
      defer { handle.countFile() }
      switch opened {
      case .reading(.success(let reading)):
        take(FileReading(file: file.path, result: .success(tied(reading, name: file.name))))
      case .reading(.failure(let error)):
        take(FileReading(file: file.path, result: .failure(error)))
      case .archive:
        do throws(FormatError) {
          try readArchive(file.path)
        } catch {
          take(FileReading(file: file.path, result: .failure(error)))
        }
      }
    }
  }

  private mutating func readArchive(_ path: String) throws(FormatError) {
    let archive = try ZipArchive(path: path, size: Pile.size(path))
    let members = archive.members.filter { !$0.isFolder }
    guard !members.isEmpty else { throw .empty }
    handle.expect(files: members.count, bytes: 0)
    let ordered = members.sorted { Pile.comes($0.name, before: $1.name) }
    for member in ordered where !handle.isStopped {
      let name = member.name
      defer { handle.countFile() }
      do throws(FormatError) {
        if isRoute(name) { throw .known(by: "export.xml") }
        let reading = try Reader.read(archive.open(member, handle: handle), context)
        take(FileReading(file: path, member: name, result: .success(tied(reading, name: name))))
      } catch {
        guard error != .stopped else { break }
        take(FileReading(file: path, member: name, result: .failure(error)))
        if archive.isSpent { break }
      }
    }
  }

  /// A track of a workout that Apple's list tells in full.
  private func isRoute(_ name: String) -> Bool { hasHealth && name.contains("workout-routes/") }

  /// Ties what was read to the list that names its file.
  private mutating func tied(_ reading: ImportReading, name: String) -> ImportReading {
    var reading = reading
    if reading.format == AppleHealthReader.name { hasHealth = true }
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    for session in reading.sessions {
      if let file = session.file { named[folder + file] = session.externalID }
    }
    if let id = named[name], reading.sessions.count == 1 { reading.sessions[0].otherIDs.append(id) }
    return reading
  }
}
