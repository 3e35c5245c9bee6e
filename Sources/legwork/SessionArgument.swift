import Model
import Store

/// Reads a session as it is named on the command line: by its id, or `last`.
enum SessionArgument {
  /// The session a text names, and the slice around its day.
  @MainActor static func session(
    _ text: String, _ store: JournalStore
  ) throws -> (session: Session, slice: Slice) {
    if text == "last" {
      guard let day = try store.recordedDays()?.upperBound,
        case let slice = try store.slice(day...day),
        let last = slice.sessions(on: day).last(where: \.isDone)
      else { throw Failure(.usage, "No session is done yet. Nothing was written.") }
      return (last, slice)
    }
    guard let id = RecordID(text), case .session(let session)? = try store.record(.session, id)
    else { throw Failure(.usage, "There is no session \(text). Nothing was written.") }
    return (session, try store.slice(session.day...session.day))
  }
}
