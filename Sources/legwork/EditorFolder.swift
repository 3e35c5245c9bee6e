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

  /// Puts a text there for an editor, whole or not at all, and nothing beside it.
  func put(_ text: String) -> Bool {
    let new = path + "/new"
    unlink(new)
    let descriptor = open(new, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let end = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
    guard (try? file.write(contentsOf: Data((text + end).utf8))) != nil, rename(new, self.text) == 0
    else {
      return false
    }
    for name in EditorFolder.beside { unlink(path + "/" + name) }
    return true
  }

  /// What editors put beside their text when the terminal goes away.
  private static let beside = ["note.txt.save", "#note.txt#"]

  /// What an editor that ended early had saved, or had put beside it; where there are several, the
  /// newest. Nil where there is nothing else than the text it was given.
  ///
  /// That is told by what the files say: their times may be those of a clock that was set back.
  func saved(over given: String) -> String? {
    let given = EditorFolder.trimmed(given)
    let found = (EditorFolder.beside + ["note.txt"]).compactMap { name in
      EditorFolder.written(path + "/" + name)
    }.filter { !$0.text.isEmpty && $0.text != given }
    return found.max { $0.at < $1.at }?.text
  }

  private static func written(_ file: String) -> (text: String, at: Double)? {
    var status = stat()
    guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let bytes = FileManager.default.contents(atPath: file)
    else { return nil }
    let at = Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
    return (trimmed(String(decoding: bytes, as: UTF8.self)), at)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
