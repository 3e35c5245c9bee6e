import Foundation
import Store

/// A path that is being typed, as far as the disk knows it.
enum PathCompletion {
  /// The path with all that the names that begin so have in common, and a slash after the one
  /// folder; nil where that is no more than was typed.
  static func of(_ typed: String) -> String? {
    let (folder, begun) = (typed.folderPart, typed.namePart)
    let place = (folder.isEmpty ? "." : (folder as NSString).expandingTildeInPath)
    let all = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let names = all.filter {
      $0.hasPrefix(begun) && (begun.hasPrefix(".") || !$0.hasPrefix("."))
    }.sorted()
    guard let first = names.first, let last = names.last else { return nil }
    var common = String(zip(first, last).prefix { $0 == $1 }.map { $0.0 })
    var isFolder: ObjCBool = false
    if names.count == 1,
      FileManager.default.fileExists(atPath: place + "/" + first, isDirectory: &isFolder),
      isFolder.boolValue
    {
      common += "/"
    }
    return common.count > begun.count ? folder + common : nil
  }
}
