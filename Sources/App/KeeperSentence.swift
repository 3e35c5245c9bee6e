import Model

/// What went wrong with the journal, said to the runner: what happened, what was kept, what to do.
public nonisolated enum KeeperSentence {
  /// Why the day's backup couldn't be made.
  public static func ofBackup(_ error: KeeperError) -> String {
    let why =
      switch error {
      case .cannotCreate(_, let reason), .cannotOpen(_, let reason), .readOnly(_, let reason),
        .disk(let reason):
        reason
      case .damaged(_, let reason, _): "the journal is damaged: \(reason)"
      case .busy: "the journal was busy"
      default: "it can't be read"
      }
    return
      "The day's backup was not made (\(why)). The journal is kept; the next start tries again."
  }

  public static func of(_ error: KeeperError) -> String {
    switch error {
    case .conflict:
      "Another program changed this first. Nothing was written; what it wrote is shown now."
    case .busy: "Another program is writing to the journal. Nothing was written; try again."
    case .nothingToUndo: "Nothing to take back."
    case .nothingToRedo: "Nothing to make again."
    case .undoBlocked(let title): "Not taken back: a later change touched it (\(title))."
    case .notAJournal(let path, let reason):
      "\(path) is not a journal (\(reason)). It was not touched; name another with --journal."
    case .newer(let path):
      "\(path) was written by a newer legwork. It was not touched; use that version."
    case .noSuchFile(let path): "There is no \(path)."
    case .cannotCreate(let path, let reason):
      "Can't make \(path): \(reason). Nothing was written; name another place (the journal's with "
        + "--journal)."
    case .damaged(let path, let reason, let backup?):
      "\(path) is damaged (\(reason)). It was not touched. Its newest sound backup: "
        + "legwork restore \(backup)"
    case .damaged(let path, let reason, nil):
      "\(path) is damaged (\(reason)). It was not touched, and no sound backup lies beside it; "
        + "legwork restore FILE puts one of yours in its place."
    case .cannotOpen(let path, let reason):
      "Can't open \(path): \(reason). Nothing was written."
    case .readOnly(let path, let reason):
      "\(path) can be read and not written (\(reason)). This change was not written; all before "
        + "it is kept."
    case .replaced(let path):
      "The journal was moved, removed or replaced: nothing was written. Put it back, or leave "
        + "with q and start again (\(path))."
    case .unfit(let reason):
      "A journal can't hold this (\(reason)). Nothing was written; all before it is kept."
    case .disk(let reason):
      "The disk refused (\(reason)). This change was not written; all before it is kept."
    }
  }
}
