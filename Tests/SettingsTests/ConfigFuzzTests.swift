import Foundation
import Model
import Testing

@testable import Settings

struct ConfigFuzzTests {
  @Test func `Any config file is read or named, and ends nothing`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "config-\(UUID()).toml")
    defer { try? FileManager.default.removeItem(at: path) }
    let whole = Array(
      "units = \"mi\"\nascii = true\nmouse = false\n[more]\nlist = [1, \"x\"]\n".utf8)
    let rounds = ProcessInfo.processInfo.environment["LEGWORK_FUZZ_CONFIGS"].flatMap { Int($0) }
    var read = 0
    for _ in 0..<(rounds ?? 1_000) {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...5) {
        guard let at = bytes.indices.randomElement() else { break }
        switch Int.random(in: 0..<4) {
        case 0: bytes[at] = UInt8.random(in: 0...255)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: Array("[[\"'\\\n=1e999".utf8), at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + 9))
        }
      }
      try Data(bytes).write(to: path)
      do {
        _ = try ConfigFile.read(path: path.path)
        read += 1
      } catch {
        switch error {
        case .closed(_, let reason): Issue.record("\(reason)")
        case .unreadable(_, let line, let reason): #expect(line >= 0 && !reason.isEmpty)
        case .badValue(_, let key, _): #expect(!key.isEmpty)
        }
      }
    }
    print("config files read: \(read) of \(rounds ?? 1_000)")
  }
}
