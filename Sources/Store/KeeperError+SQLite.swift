import Foundation
import GRDB
import Model

extension KeeperError {
  /// What an error of SQLite means to the runner.
  init(_ error: any Error, path: String) {
    if let error = error as? KeeperError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .disk(reason: String(describing: error))
      return
    }
    let reason = error.message ?? String(describing: error.resultCode)
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notAJournal(path: path, reason: reason)
    case .SQLITE_CANTOPEN: self = .cannotCreate(path: path, reason: reason)
    default: self = .disk(reason: reason)
    }
  }
}

/// Removes a file that may not be there.
func unlinkFile(_ path: String) { unlink(path) }
