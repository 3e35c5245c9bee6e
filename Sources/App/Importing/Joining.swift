import Formats
import Model

/// Makes one session of two, by the runner's word.
public nonisolated enum Joining {
  /// The change: the first session takes what it lacks, and the better measured values; the second
  /// goes, and its sources are the first one's.
  public static func change(
    _ first: Session, _ second: Session, keeper: any Keeper
  ) throws(KeeperError) -> Change {
    let days = min(first.day, second.day)...max(first.day, second.day)
    let sources = try keeper.sources(days: days)
    let mine = sources.filter { $0.session == first.id }
    let others = sources.filter { $0.session == second.id }
    let known = tellings(mine)
    let other = tellings(others) + [Telling(draft: SessionDraft(second), rank: .list)]
    let own = SessionDraft(first)
    let merge = SessionMerge(own: own, known: known, tellings: known + other)
    var draft = merge.draft() ?? own
    if !first.note.isEmpty, !second.note.isEmpty, first.note != second.note {
      draft.note = first.note + "\n" + second.note
    }
    let after = draft.written(over: first)
    var edits = [
      Edit(table: .session, id: first.id, before: .session(first), after: .session(after)),
      Edit(table: .session, id: second.id, before: .session(second), after: nil),
    ]
    for source in others {
      var moved = source
      moved.session = first.id
      edits.append(
        Edit(table: .source, id: source.id, before: .source(source), after: .source(moved)))
    }
    for set in try keeper.slice(days).strengthSets where set.session == second.id {
      var moved = set
      moved.session = first.id
      edits.append(
        Edit(
          table: .strengthSet, id: set.id, before: .strengthSet(set), after: .strengthSet(moved)))
    }
    return Change(title: "made one session of two: \(SessionDraft(after).words)", edits: edits)
  }

  private static func tellings(_ sources: [Source]) -> [Telling] {
    sources.compactMap { ReadValues.telling($0.values) }
  }
}
