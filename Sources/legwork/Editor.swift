import App
import Foundation

/// Hands a text to the runner's own editor through a private file that is gone afterwards.
enum Editor {
  /// The text as it was saved.
  ///
  /// - Parameter folder: of a draft, which stays until that goes on; nil takes a temporary one.
  /// - Parameter started: is told the editor's id, and nil once it has ended.
  static func edit(
    _ text: String, in folder: EditorFolder?, started: (pid_t?) -> Void
  ) throws(EditorFailure) -> String {
    let environment = ProcessInfo.processInfo.environment
    let command = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
      .first { !$0.allSatisfy(\.isWhitespace) }
    let words = EditorCommand.words(command ?? "vi")
    // A folder of its own, so that what the editor leaves beside the file goes too.
    guard let place = folder ?? EditorFolder.temporary() else { throw .nothingSaved }
    defer { if folder == nil { place.remove() } }
    guard place.put(text) else { throw .nothingSaved }
    guard let status = run(words + [place.text], started) else {
      throw .notStarted(words.first ?? "")
    }
    guard status == 0, let data = FileManager.default.contents(atPath: place.text) else {
      throw .nothingSaved
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// Runs a program on this terminal, signals as it expects them; its wait status, or nil when it
  /// can't be started.
  private static func run(_ words: [String], _ started: (pid_t?) -> Void) -> Int32? {
    guard let program = words.first else { return nil }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for ignored in [SIGINT, SIGPIPE, SIGXFSZ] { sigaddset(&signals, ignored) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    var pid = pid_t()
    guard posix_spawnp(&pid, program, nil, &attributes, arguments, environ) == 0 else {
      return nil
    }
    started(pid)
    defer { started(nil) }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
