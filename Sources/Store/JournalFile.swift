import Foundation
import Model

/// The journal as a file: what may be opened, and how one is made.
enum JournalFile {
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Which file it is, whatever it is called.
  struct Identity: Equatable {
    let device: UInt64
    let number: UInt64
  }

  /// The file that bears this name now; nil where none does.
  static func identity(_ path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  /// Refuses everything but a SQLite file that isn't cut, without writing to it. A journal that
  /// others could read is made private again.
  static func check(_ path: String) throws(KeeperError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .cannotOpen(path: path, reason: said(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .notAJournal(path: path, reason: "it isn't a regular file")
    }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .cannotOpen(path: path, reason: said(errno)) }
    defer { close(file) }
    if status.st_mode & 0o077 != 0 { fchmod(file, status.st_mode & 0o700) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(file, &bytes, bytes.count)
    guard count > 0 else { throw .damaged(path: path, reason: "the file is empty") }
    guard count >= 16, bytes[..<16].elementsEqual("SQLite format 3\0".utf8) else {
      throw .notAJournal(path: path, reason: "it isn't a SQLite file")
    }
    if count < 100 || hasNoLog(path) && Int(status.st_size) < length(bytes) {
      throw .damaged(path: path, reason: "the file is cut short")
    }
  }

  /// The bytes a SQLite file has to have, by its header; 0 when the header doesn't say.
  private static func length(_ header: [UInt8]) -> Int {
    func number(_ range: Range<Int>) -> Int { header[range].reduce(0) { $0 << 8 | Int($1) } }
    guard number(24..<28) == number(92..<96) else { return 0 }
    let page = number(16..<18)
    return (page == 1 ? 65_536 : page) * number(28..<32)
  }

  /// Whether nothing waits beside the file to be taken into it, or to be put back where a restore
  /// was killed.
  private static func hasNoLog(_ path: String) -> Bool {
    ["-wal", "-journal"].allSatisfy { end in
      var status = stat()
      return stat(path + end, &status) != 0 || status.st_size == 0
    }
  }

  /// Makes an empty file only its owner can read; fails where something is already.
  static func create(_ path: String) throws(KeeperError) {
    let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannotCreate(path: path, reason: said(errno)) }
    fchmod(file, 0o600)
    close(file)
  }

  /// Makes the folder a path lies in, and those above, for its owner alone.
  static func createFolder(of path: String) throws(KeeperError) {
    let folder = String(path.folderPart.unicodeScalars.dropLast())
    if folder.isEmpty || exists(folder) { return }
    try createFolder(of: folder)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .cannotCreate(path: folder, reason: said(errno))
    }
  }

  /// Waits until a file, and its name in the folder, are on disk.
  static func sync(_ path: String) {
    let folder = path.folderPart.isEmpty ? "." : path.folderPart
    for name in [path, folder] {
      let file = open(name, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { continue }
      fsync(file)
      close(file)
    }
  }

  /// Removes a database and all that SQLite puts beside one.
  static func remove(_ path: String) {
    for end in ["", "-wal", "-shm", "-journal"] { unlinkFile(path + end) }
  }

  static func move(_ path: String, to other: String) throws(KeeperError) {
    guard rename(path, other) == 0 else {
      throw .cannotCreate(path: other, reason: said(errno))
    }
  }

  /// Gives a finished file its name; where something bears it already, that stays.
  static func place(_ path: String, at other: String) throws(KeeperError) {
    if link(path, other) == 0 || errno == EEXIST { return }
    // Some file systems know no second names.
    if !exists(other) { try move(path, to: other) }
  }

  /// Tells those who watch a file that it changed; where it isn't there, nobody.
  static func touch(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

  static func said(_ code: Int32) -> String { String(cString: strerror(code)) }
}
