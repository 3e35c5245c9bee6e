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

  nonisolated static func say(_ text: String) { print(Plain.text(text)) }

  nonisolated static func complain(_ text: String) {
    FileHandle.standardError.write(Data((Plain.text(text) + "\n").utf8))
  }

  /// Writes data out: as it is to a file or a pipe, made safe to a terminal.
  nonisolated static func put(_ data: String) {
    print(isatty(STDOUT_FILENO) == 1 ? Plain.text(data) : data, terminator: "")
  }

  /// Sees to it that all that was said has arrived.
  @MainActor static func finish() throws {
    guard fflush(nil) == 0 else {
      let reason = String(cString: strerror(errno))
      throw Failure(.inputOutput, "The output can't be written: \(reason). The journal is whole.")
    }
  }
}
