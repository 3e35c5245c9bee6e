import App
import ArgumentParser
import Foundation
import Model

/// Why a command ended, with the exit status that scripts read (sysexits).
struct Failure: Error {
  enum Status: Int32 {
    case usage = 64
    case badData = 65
    case noInput = 66
    case cannotCreate = 73
    case inputOutput = 74
    case busy = 75
    case configuration = 78
  }

  let status: Status
  let sentence: String

  init(_ status: Status, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  init(_ error: KeeperError) {
    sentence = KeeperSentence.of(error)
    switch error {
    case .conflict, .nothingToUndo, .nothingToRedo, .undoBlocked: status = .badData
    case .notAJournal, .newer, .damaged: status = .badData
    case .busy: status = .busy
    case .noSuchFile, .cannotOpen: status = .noInput
    case .cannotCreate: status = .cannotCreate
    case .disk, .readOnly: status = .inputOutput
    }
  }
}

/// Runs a command's body on the main actor; a failure is said on stderr and becomes its status.
nonisolated func command(_ body: @MainActor () throws -> Void) throws {
  do {
    try MainActor.assumeIsolated { try body() }
  } catch let failure as Failure {
    FileHandle.standardError.write(Data(("legwork: " + Plain.text(failure.sentence) + "\n").utf8))
    throw ExitCode(failure.status.rawValue)
  } catch let error as KeeperError {
    let failure = Failure(error)
    FileHandle.standardError.write(Data(("legwork: " + Plain.text(failure.sentence) + "\n").utf8))
    throw ExitCode(failure.status.rawValue)
  }
}

/// User text made safe for a terminal: control and direction characters become dots.
enum Plain {
  nonisolated static func text(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x0A: scalar
          case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
            "·"
          default: scalar
          }
        }))
  }

  nonisolated static func say(_ text: String) { print(Plain.text(text)) }
}
