import Foundation
import Model

/// What commands say: the runner's words made safe for a terminal.
enum Plain {
  /// The text with a dot for each scalar that a terminal would obey or hide; newlines stay, tabs
  /// become spaces, a return before a newline goes.
  nonisolated static func text(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    // A return that waits for what follows it.
    var isReturn = false
    for scalar in text.unicodeScalars {
      if isReturn, scalar != "\n" { clean.append("·") }
      isReturn = scalar == "\r"
      switch scalar {
      case "\r": break
      case "\n": clean.append("\n")
      case "\t": clean.append(" ")
      default: clean.append(scalar.isHidden ? "·" : scalar)
      }
    }
    if isReturn { clean.append("·") }
    return String(clean)
  }

  nonisolated static func say(_ text: String) {
    StandardOutput.shared.put(Plain.text(text) + "\n")
  }

  nonisolated static func complain(_ text: String) { tell(Plain.text(text) + "\n") }

  /// Writes to standard error as it is, after all that was said before. Where nothing can be said,
  /// nothing is: what was done stays done, and the status says so.
  nonisolated static func tell(_ text: String) {
    StandardOutput.shared.flush()
    _ = Descriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes data out: as it is to a file or a pipe, made safe to a terminal.
  nonisolated static func put(_ data: String, end: String = "") {
    let output = StandardOutput.shared
    output.put(output.isTerminal ? Plain.text(data) : data)
    if !end.isEmpty { output.put(end) }
  }

  /// Sees to it that all that was said has arrived.
  nonisolated static func finish() throws {
    guard let refusal = StandardOutput.shared.flush() else { return }
    let reason = String(cString: strerror(refusal))
    throw Failure(.inputOutput, "The output can't be written: \(reason). The journal is whole.")
  }
}
