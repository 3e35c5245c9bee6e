import App
import ArgumentParser
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
    case interrupted = 130
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
    case .conflict, .nothingToUndo, .nothingToRedo, .undoBlocked, .unfit: status = .badData
    case .notAJournal, .newer, .damaged: status = .badData
    case .busy: status = .busy
    case .noSuchFile, .cannotOpen: status = .noInput
    case .cannotCreate: status = .cannotCreate
    case .disk, .readOnly, .replaced: status = .inputOutput
    }
  }
}

/// Runs a command's body on the main actor; a failure is said on stderr and becomes its status.
nonisolated func command(_ body: @MainActor () throws -> Void) throws {
  defer { StandardOutput.shared.flush() }
  do {
    try MainActor.assumeIsolated {
      try body()
      try Plain.finish()
    }
  } catch let failure as Failure {
    Plain.complain("legwork: " + failure.sentence)
    throw ExitCode(failure.status.rawValue)
  } catch let error as KeeperError {
    let failure = Failure(error)
    Plain.complain("legwork: " + failure.sentence)
    throw ExitCode(failure.status.rawValue)
  }
}
