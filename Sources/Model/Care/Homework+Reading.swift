extension Homework {
  /// The days it was ticked, oldest first.
  public var tickedDays: [Day] {
    ticks.split(separator: ",").compactMap { Day(iso: $0) }.sorted()
  }

  /// Whether it asks to leave something alone: "no hills", "avoid speed".
  public var isRestriction: Bool { Reply.isRestriction(text) }
}
