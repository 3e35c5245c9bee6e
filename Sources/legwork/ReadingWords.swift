import Foundation
import Formats
import Model

/// How far a reading is, in words.
nonisolated struct ReadingWords: Sendable {
  let handle: ReadingHandle
  private let start = Date()

  init(_ handle: ReadingHandle) { self.handle = handle }

  /// `1,204 of 5,000 files read, 830 a second, 5 s left`
  var text: String {
    let seconds = max(Date().timeIntervalSince(start), 0.1)
    let (files, bytes) = (handle.files, handle.bytes)
    var parts: [String]
    if files.all > 1 {
      let rate = Int(Double(files.done) / seconds)
      parts = [
        "\(Digits.grouped(files.done)) of \(Digits.grouped(files.all)) files read",
        "\(Digits.grouped(rate)) a second",
      ]
    } else {
      let megabytes = bytes.done >> 20
      parts = [
        "\(Digits.grouped(megabytes)) of \(Digits.grouped(bytes.all >> 20)) MB read",
        "\(Digits.grouped(Int(Double(megabytes) / seconds))) MB a second",
      ]
    }
    if bytes.done > 0, bytes.all > bytes.done, seconds > 1 {
      let left = Double(bytes.all - bytes.done) / Double(bytes.done) * seconds
      parts.append(left < 90 ? "\(Int(left) + 1) s left" : "\(Int(left / 60) + 1) min left")
    }
    return parts.joined(separator: ", ")
  }

  /// What is said when the runner stopped it.
  var stopped: String {
    let files = handle.files
    let what =
      files.all > 1
      ? "\(Digits.grouped(files.done)) of \(Digits.grouped(files.all)) files were read"
      : "the file was read in part"
    return "Stopped: \(what) and nothing was written. The journal is as it was."
  }
}
