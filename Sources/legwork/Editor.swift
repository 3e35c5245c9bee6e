import Foundation

/// Hands a text to the runner's own editor through a private file that is gone afterwards.
enum Editor {
  static func edit(_ text: String) -> String? {
    let environment = ProcessInfo.processInfo.environment
    let command = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
      .first { !$0.isEmpty }
    let words = (command ?? "vi").split(separator: " ").map(String.init)
    var template = Array((NSTemporaryDirectory() + "/legwork-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(path) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    file.write(Data(text.utf8))
    try? file.close()

    var pid = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = (words + [path]).map { strdup($0) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    guard let program = words.first,
      posix_spawnp(&pid, program, nil, nil, arguments, environ) == 0
    else { return nil }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    guard status == 0, let data = FileManager.default.contents(atPath: path) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }
}
