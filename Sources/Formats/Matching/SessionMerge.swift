import Model

/// Makes one session of several tellings, field by field: what the runner wrote or changed stays,
/// else the source that tells most is believed.
public struct SessionMerge {
  /// As the journal has it; nil for a session that is new.
  private let own: SessionDraft?
  /// What the journal's sources told when they were read; empty for a session that was typed.
  private let known: [Telling]
  /// What all sources tell now, the one to believe first.
  private let tellings: [Telling]

  public init(own: SessionDraft?, known: [Telling], tellings: [Telling]) {
    self.own = own
    self.known = known
    let all = tellings.enumerated().sorted { a, b in
      if a.element.isPartial != b.element.isPartial { return b.element.isPartial }
      return (b.element.rank.rawValue, a.offset) < (a.element.rank.rawValue, b.offset)
    }
    self.tellings = all.map(\.element)
  }

  /// The session; nil when nobody tells anything.
  public func draft() -> SessionDraft? {
    guard var draft = own ?? tellings.first?.draft else { return nil }
    let isTyped = own != nil && known.isEmpty
    if !isTyped { takePlace(&draft) }
    takeStart(&draft)
    take(\.distance, &draft, isMeasured: true)
    take(\.moving, &draft, isMeasured: true)
    take(\.elapsed, &draft, isMeasured: true)
    take(\.averageHeartRate, &draft, isMeasured: true)
    take(\.maximumHeartRate, &draft, isMeasured: true)
    take(\.climb, &draft, isMeasured: true)
    take(\.rpe, &draft)
    take(\.feel, &draft)
    take(\.surface, &draft)
    take(\.shoe, &draft)
    takeText(\.title, &draft)
    takeText(\.note, &draft)
    return draft
  }

  /// Day, kind and sport, unless the runner changed them.
  private func takePlace(_ draft: inout SessionDraft) {
    guard let best = tellings.first else { return }
    let clock = told(clock: tellings) ?? best
    if own.map({ own in known.contains { $0.draft.day == own.day } }) ?? true {
      draft.day = clock.draft.day
    }
    if own.map({ own in known.contains { $0.draft.kind == own.kind } }) ?? true {
      let sure = (tellings.first { $0.isSportKnown } ?? best).draft
      draft.kind =
        tellings.contains { $0.draft.kind == .race } && sure.kind == .run
        ? .race : sure.kind
      draft.sport = sure.sport
    }
  }

  /// Who knows the wall clock where it was; else who knows a time at all.
  private func told(clock tellings: [Telling]) -> Telling? {
    tellings.first { $0.isZoneKnown && $0.draft.start != nil }
      ?? tellings.first { $0.draft.start != nil }
  }

  /// The start, with the offset between one source's wall clock and another's UTC.
  private func takeStart(_ draft: inout SessionDraft) {
    let read = known.compactMap(\.draft.start)
    if let mine = own?.start, !read.contains(mine) { return }
    if own != nil, own?.start == nil, !read.isEmpty { return }
    guard let start = told(clock: tellings)?.draft.start else { return }
    draft.start = start
    guard start.offset == nil else { return }
    for case let other? in tellings.map(\.draft.start) {
      guard let offset = other.offset else { continue }
      let apart = start.local - (other.local - offset)
      let quarters = (Double(apart) / 900).rounded()
      guard abs(quarters) <= 56, abs(Double(apart) - quarters * 900) <= 120 else { continue }
      draft.start = StartTime(local: start.local, offset: Int(quarters) * 900)
      return
    }
  }

  /// A value that the runner typed into a session without a source gives way only where a device
  /// measured it.
  private func take<T: Equatable>(
    _ path: WritableKeyPath<SessionDraft, T?>, _ draft: inout SessionDraft,
    isMeasured: Bool = false
  ) {
    let told = tellings.lazy.compactMap { $0.draft[keyPath: path] }.first
    guard let own else {
      draft[keyPath: path] = told
      return
    }
    let mine = own[keyPath: path]
    let read = known.compactMap { $0.draft[keyPath: path] }
    if let mine {
      let measured =
        isMeasured
        ? tellings.lazy.filter { $0.rank >= .track && !$0.isPartial }
          .compactMap { $0.draft[keyPath: path] }.first : nil
      let isRead = read.contains(mine)
      draft[keyPath: path] = isRead ? told : known.isEmpty ? measured ?? mine : mine
    } else {
      // What was read once and isn't there any more, the runner took out.
      draft[keyPath: path] = read.isEmpty ? told : nil
    }
  }

  private func takeText(
    _ path: WritableKeyPath<SessionDraft, String>, _ draft: inout SessionDraft
  ) {
    let told = tellings.lazy.map { $0.draft[keyPath: path] }.first { !$0.isEmpty } ?? ""
    guard let own else {
      draft[keyPath: path] = told
      return
    }
    let mine = own[keyPath: path]
    let read = known.map { $0.draft[keyPath: path] }.filter { !$0.isEmpty }
    if mine.isEmpty {
      draft[keyPath: path] = read.isEmpty ? told : ""
    } else {
      draft[keyPath: path] = read.contains(mine) ? told : mine
    }
  }
}
