import Foundation
import Model

@testable import Formats

/// Real files that lie beside the project; tests that want them say so when they are absent.
enum Shared {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("../shared").standardizedFileURL

  /// A file's bytes; nil, with a word, when there is none.
  static func bytes(_ path: String) -> [UInt8]? {
    let url = folder.appendingPathComponent(path)
    guard let data = try? Data(contentsOf: url) else {
      print("not read, as it isn't there: \(url.path)")
      return nil
    }
    return Array(data)
  }

  /// The names in a folder, in order; none when there is no such folder.
  static func names(_ path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent(path).path)
    guard let names else {
      print("not read, as it isn't there: \(folder.path)/\(path)")
      return []
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// What other decoders found in the samples; nil when they are absent.
  static func expected() -> [String: Any]? {
    guard let bytes = bytes("samples/expected.json") else { return nil }
    return try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
  }
}

/// A day long after all that tests read.
let farDay = Day(number: 21_000)
