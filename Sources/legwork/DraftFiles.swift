import App
import Foundation
import Screens

/// Keeps what is being typed in the folder `drafts` beside the journal, a file for each running
/// program, locked as long as it runs. What can't be locked belongs to another program; what can
/// was left by one that ended.
final class DraftFiles: DraftShelf {
  private let folder: String
  private let prefix: String
  private var file: (path: String, descriptor: Int32)?
  /// What an editor was given and may have saved since the draft was kept.
  private var editor: EditorFolder?
  private let disk = DraftDisk()

  /// - Parameter journal: its folder, and how the names of its files begin.
  init(beside journal: (folder: String, prefix: String)) {
    folder = journal.folder + "/drafts"
    prefix = journal.prefix + "."
  }

  deinit { if let file { close(file.descriptor) } }

  func found() -> Draft? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasPrefix(prefix) && !name.hasSuffix(".editor") {
      guard let file = DraftFiles.taken(folder + "/" + name) else { continue }
      guard var draft = DraftFiles.read(file.descriptor) else {
        close(file.descriptor)
        continue
      }
      let editor = EditorFolder(of: file.path)
      if let saved = editor.saved(over: draft.texts[0]) { draft.texts[0] = saved }
      self.file = file
      self.editor = editor
      return draft
    }
    return nil
  }

  func keep(_ draft: Draft?) {
    guard let draft else { return drop() }
    let isNew = file == nil
    guard let file = file ?? make() else { return }
    self.file = file
    let bytes = Array(draft.written.utf8)
    // In place and before it is shortened: whenever the program is killed, what can be read is
    // this draft or the one before.
    guard pwrite(file.descriptor, bytes, bytes.count, 0) == bytes.count else { return }
    ftruncate(file.descriptor, off_t(bytes.count))
    // From here the draft says more than what an editor had.
    editor?.remove()
    editor = nil
    disk.bring(file.descriptor, newIn: isNew ? folder : nil)
  }

  func putBack() {
    if let file { close(file.descriptor) }
    file = nil
    editor = nil
  }

  /// The folder for the text that an editor goes on with: it stays until the draft goes on or is
  /// dropped. Nil where none can be had.
  func editorFolder() -> EditorFolder? {
    editor = file.flatMap { EditorFolder(of: $0.path).made() }
    return editor
  }

  private func drop() {
    guard let file else { return }
    EditorFolder(of: file.path).remove()
    unlink(file.path)
    close(file.descriptor)
    self.file = nil
    editor = nil
    rmdir(folder)
  }

  private func make() -> (path: String, descriptor: Int32)? {
    mkdir(folder, 0o700)
    let path = folder + "/" + prefix + Clock.freshID().text
    let descriptor = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    return (path, descriptor)
  }

  /// Opens and locks a file that another program left; nil while that runs.
  private static func taken(_ path: String) -> (path: String, descriptor: Int32)? {
    let descriptor = open(path, O_NOFOLLOW | O_NONBLOCK | O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var opened = stat()
    var named = stat()
    // Between the two its owner may have removed it.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &opened) == 0,
      stat(path, &named) == 0, opened.st_ino == named.st_ino, opened.st_mode & S_IFMT == S_IFREG
    else {
      close(descriptor)
      return nil
    }
    return (path, descriptor)
  }

  private static func read(_ descriptor: Int32) -> Draft? {
    let most = 8 << 20
    var status = stat()
    guard fstat(descriptor, &status) == 0, (1...most).contains(Int(status.st_size)) else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return count > 0 ? Draft(written: Array(bytes[..<count])) : nil
  }
}
