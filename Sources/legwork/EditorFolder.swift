import Foundation

/// The private folder in which an editor goes on with a text. What the editor leaves beside the
/// text, to recover it by, lies in it too.
struct EditorFolder {
  let path: String
  var text: String { path + "/note.txt" }

  /// A folder of the system's temporary ones; nil where none can be made.
  static func temporary() -> EditorFolder? {
    var template = Array((NSTemporaryDirectory() + "/legwork-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return EditorFolder(
      path: String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  private init(path: String) { self.path = path }

  /// The one that belongs to a draft.
  init(of draft: String) { path = draft + ".editor" }

  /// Makes it where it isn't there; nil where it can't be.
  func made() -> EditorFolder? { mkdir(path, 0o700) == 0 || errno == EEXIST ? self : nil }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// What the editor saved before it ended: its text, or what it put beside it when the terminal
  /// went away (`note.txt.save`, `#note.txt#`); the newest. Nil where nothing is newer than the
  /// draft.
  func saved(since draft: String) -> String? {
    let names = ["note.txt", "note.txt.save", "#note.txt#"]
    let found = names.compactMap { EditorFolder.written(path + "/" + $0) }
    guard let draft = EditorFolder.written(draft), let newest = found.max(by: { $0.at < $1.at }),
      newest.at > draft.at, let bytes = FileManager.default.contents(atPath: newest.file),
      !bytes.isEmpty
    else { return nil }
    var text = String(decoding: bytes, as: UTF8.self)
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  private static func written(_ file: String) -> (file: String, at: Double)? {
    var status = stat()
    guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return (file, Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9)
  }
}
