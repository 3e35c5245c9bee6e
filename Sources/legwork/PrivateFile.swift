import Foundation

/// A new file that only its owner can read, whatever the umask says; an old one is never
/// overwritten.
final class PrivateFile {
  private let path: String
  private let handle: FileHandle

  init(_ path: String) throws {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw Failure(
        .cannotCreate, "Can't make \(path): \(reason). Nothing was written to it; name another.")
    }
    fchmod(descriptor, 0o600)
    self.path = path
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Writes on; where that fails, what there is of the file is taken away.
  func write(_ text: String) throws {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      unlink(path)
      throw Failure(
        .inputOutput,
        "Can't write \(path): the disk refused, and it was taken away. The journal is whole.")
    }
  }
}
