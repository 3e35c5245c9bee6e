// The static release is built with every target, and has no Testing.
#if canImport(Testing)
  import Drawing
  import Foundation
  import Testing

  /// Compares a canvas with the snapshot of this name beside the test: its lines, then the style of
  /// each cell.
  ///
  /// `LEGWORK_RECORD=1 swift test` writes the snapshots anew; look at what changed before committing.
  public func expectSnapshot(
    _ canvas: Canvas, _ name: String, of file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let cursor = canvas.cursor.map { "cursor \($0.x),\($0.y)" } ?? "no cursor"
    try expectSnapshot(
      canvas.lines() + ["--- styles, \(cursor)"] + canvas.styleRows(), name, in: "Snapshots",
      of: file, sourceLocation: sourceLocation)
  }

  /// Compares rows with those of this name in a folder beside the test's own.
  public func expectSnapshot(
    _ rows: [String], _ name: String, in folder: String, of file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var tests = URL(fileURLWithPath: file).deletingLastPathComponent()
    while tests.deletingLastPathComponent().lastPathComponent != "Tests", tests.path.count > 1 {
      tests.deleteLastPathComponent()
    }
    let folder = tests.appending(path: folder)
    let file = folder.appending(path: name + ".txt")
    let text = rows.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["LEGWORK_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard kept != text else { return }
    let (was, now) = (lines(kept), lines(text))
    let differing = (0..<max(was.count, now.count)).filter { line(was, $0) != line(now, $0) }
    let shown = differing.prefix(12).map {
      "\($0 + 1) was |\(line(was, $0))|\n\($0 + 1) now |\(line(now, $0))|"
    }
    Issue.record(
      "\(name) looks different in \(differing.count) rows:\n\(shown.joined(separator: "\n"))",
      sourceLocation: sourceLocation)
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func line(_ lines: [Substring], _ index: Int) -> Substring {
    lines.indices.contains(index) ? lines[index] : ""
  }
#endif
