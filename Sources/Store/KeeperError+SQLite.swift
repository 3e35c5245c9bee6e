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
    if let error = error as? RowDecodingError {
      self = .damaged(path: path, reason: error.description)
      return
    }
    guard let error = error as? DatabaseError else {
      self = .disk(reason: String(describing: error))
      return
    }
    // A backup leaves its error on neither connection, whose own message is then of no use.
    let own = error.message == "not an error" ? nil : error.message
    let reason = own ?? String(describing: error.resultCode)
    switch error.resultCode.primaryResultCode {
    // A table or a column that every journal has.
    case .SQLITE_ERROR where reason.hasPrefix("no such"):
      self = .damaged(path: path, reason: reason)
    case .SQLITE_CONSTRAINT: self = .unfit(reason: reason)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path, reason: reason)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: reason)
    default: self = .disk(reason: reason)
    }
  }

  /// A damaged journal, with the newest of its backups that is sound.
  static func damaged(path: String, reason: String) -> KeeperError {
    .damaged(path: path, reason: reason, backup: Backups(of: path).newestSound()?.path)
  }
}

/// Removes a file that may not be there.
func unlinkFile(_ path: String) { unlink(path) }
