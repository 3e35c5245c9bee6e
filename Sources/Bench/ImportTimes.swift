import Foundation
import Pty

/// Imports folders and exports of a lifetime, each into a journal of its own.
struct ImportTimes {
  let program: String
  let folder: String
  let environment: [String: String]
  /// FIT files, and megabytes of an export of Apple Health.
  let files: Int
  let megabytes: Int

  /// The names of the quantities, as the report and the limits know them.
  var rate: String { "import of \(files) FIT files: files a second" }
  var memory: String { "import of \(megabytes) MB of Apple Health: most memory" }

  func measure(_ findings: inout Findings) throws {
    let recordings = folder + "/recordings"
    try ImportFiles.recordings(files, in: recordings)
    // The first run fills the caches.
    _ = try bring(recordings)
    let runs = try (0..<3).compactMap { _ in try bring(recordings) }
    findings.add(rate, .count, years: 0, runs.map { Double(files) / $0.seconds })
    findings.add(
      "import of \(files) FIT files: CPU a file", .milliseconds, years: 0,
      runs.map { $0.run.cpu * 1000 / Double(files) })
    findings.add(
      "import of \(files) FIT files: most memory", .mebibytes, years: 0, runs.map(\.run.peak))
    try FileManager.default.removeItem(atPath: recordings)

    let export = folder + "/export.xml"
    try ImportFiles.health(megabytes: megabytes, to: export)
    if let done = try bring(export) {
      findings.add(
        "import of \(megabytes) MB of Apple Health", .milliseconds, years: 0,
        [done.seconds * 1000])
      findings.add(memory, .mebibytes, years: 0, [done.run.peak])
    }
    try FileManager.default.removeItem(atPath: export)
  }

  /// Seconds from before the start to the end; nil when it fails.
  private func bring(_ path: String) throws -> (seconds: Double, run: CommandRun)? {
    let journal = folder + "/import.sqlite"
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: journal + end) }
    let begun = Stopwatch.now
    let run = try CommandRun(
      program, ["import", path, "--journal", journal, "--date", Invention.today.iso],
      environment: environment)
    return run.status == 0 ? (Stopwatch.now - begun, run) : nil
  }
}
