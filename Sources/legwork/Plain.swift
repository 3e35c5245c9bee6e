import Foundation
import Model

/// What commands say: the runner's words made safe for a terminal.
enum Plain {
  /// The text with a dot for each scalar that a terminal would obey or hide; newlines stay, tabs
  /// become spaces, a return before a newline goes.
  nonisolated static func text(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n":
        if clean.last == "\r" { clean.removeLast() }
        clean.append("\n")
      case "\t": clean.append(" ")
      case "\r": clean.append("\r")
      default: clean.append(scalar.isHidden ? "·" : scalar)
      }
    }
    return String(String.UnicodeScalarView(clean.map { $0 == "\r" ? "·" : $0 }))
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
