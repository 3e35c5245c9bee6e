import Drawing
import Model

extension TodayScreen {
  /// What waits for its one question, what was done today, and what is planned.
  func sessions(_ list: TodayList, _ world: World, _ columns: TodayColumns) -> [TodayLine] {
    let words = list.runs.map { $0.kind.isRunning ? "new run" : "new" }
    var lines = list.runs.enumerated().map { index, session in
      TodayLine(item: .run(session.id)) { canvas, y, isSelected in
        let isSame = index > 0 && words[index] == words[index - 1]
        canvas.label(isSame ? "" : words[index], y: y, at: columns.at, isSelected: isSelected)
        ask(session, world, columns, y: y, isSelected, &canvas)
      }
    }
    let shown = Set(list.runs.map(\.id))
    let done = world.slice.sessions(on: world.today).filter { $0.isDone && !shown.contains($0.id) }
    for (index, session) in done.enumerated() {
      lines.append(
        TodayLine { canvas, y, _ in
          canvas.label(index == 0 ? "done" : "", y: y, at: columns.at, isSelected: false)
          let texts = Self.words(session, world.taste) + [Self.hard(session)].compactMap { $0 }
          canvas.put(
            Self.flow(texts, columns).first ?? "", x: columns.at, y: y, width: columns.room)
        })
    }
    if lines.isEmpty, let last = Self.last(world) {
      lines.append(
        TodayLine(spare: 7) { canvas, y, _ in
          canvas.label("last", y: y, at: columns.at, isSelected: false)
          let texts = [last.day.weekday.short] + Self.words(last, world.taste)
          canvas.put(
            Self.flow(texts + [Self.hard(last)].compactMap { $0 }, columns).first ?? "",
            x: columns.at, y: y, width: columns.room)
        })
    }
    lines += followUps(list, columns)
    for (index, session) in list.planned.enumerated() {
      lines.append(
        TodayLine(item: .planned(session.id)) { canvas, y, isSelected in
          canvas.label(index == 0 ? "planned" : "", y: y, at: columns.at, isSelected: isSelected)
          plan(session, world, columns, y: y, isSelected, &canvas)
        })
    }
    return lines + homework(list, columns)
  }

  private func ask(
    _ session: Session, _ world: World, _ columns: TodayColumns, y: Int, _ isSelected: Bool,
    _ canvas: inout Canvas
  ) {
    let when = session.day == world.today ? "today" : session.day.weekday.short
    let start = session.start.map { " " + $0.clock } ?? ""
    var texts = [when + start] + Self.words(session, world.taste)
    let question = columns.isNarrow ? "hard?" : "how hard?"
    let needed = Columns.width(of: question + "  ") + (session.rpe?.text.count ?? 1)
    func excess() -> Int {
      Columns.width(of: (texts + [""]).joined(separator: columns.gap)) + needed - columns.room
    }
    // A name gives way before its numbers do.
    if excess() > 0, texts.count > 2, texts[1] == session.label {
      texts[1] = Columns.shorten(texts[1], to: max(6, Columns.width(of: texts[1]) - excess()))
    }
    while texts.count > 1, excess() > 0 { texts.removeLast() }
    var x = columns.at
    x += canvas.put(
      texts.joined(separator: columns.gap), x: x, y: y, style: isSelected ? .accent : .plain)
    x += columns.gap.count
    x += canvas.put(question, x: x, y: y, style: session.rpe == nil ? .plain : .faint) + 2
    let style: Style = session.rpe != nil ? .bold : isSelected ? .accent : .faint
    if isSelected, session.rpe == nil { canvas.cursor = Point(x, y) }
    x += canvas.put(session.rpe?.text ?? "_", x: x, y: y, style: style) + 2
    // Part of a word may say the opposite of the whole.
    if let word = session.rpe?.word, x + Columns.width(of: word) < columns.width {
      canvas.put(word, x: x, y: y, style: style)
    }
  }

  private func plan(
    _ session: Session, _ world: World, _ columns: TodayColumns, y: Int, _ isSelected: Bool,
    _ canvas: inout Canvas
  ) {
    let choices = session.isRest ? [] : Self.choices(session)
    var words = choices.map { [$0.key, $0.word] }
    func width() -> Int {
      words.reduce(0) { $0 + Columns.width(of: $1.joined(separator: " ")) + 3 }
    }
    let name = session.name(world.taste)
    let least = min(columns.isNarrow ? 16 : 20, Columns.width(of: name) + 2)
    if least + width() > columns.room {
      words = words.map { [$0[0], String($0[1].prefix { $0 != " " })] }
    }
    let used = canvas.put(
      WeekScreen.name(session, world.taste, width: columns.room - width()), x: columns.at, y: y,
      style: isSelected ? .accent : .plain)
    var x = columns.at + max(columns.isNarrow ? 0 : 21, used + 2)
    for word in words {
      x += canvas.put(word[0] + " ", x: x, y: y, style: .accent)
      x += canvas.put(word[1], x: x, y: y, style: .faint) + 3
    }
  }

  /// The last done session of the 7 days before today.
  private static func last(_ world: World) -> Session? {
    world.slice.sessions.filter {
      $0.isDone && ((world.today - 7)..<world.today).contains($0.day)
    }.max { ($0.day, $0.order, $0.id) < ($1.day, $1.order, $1.id) }
  }

  /// What can be done with a plan, by one key each.
  private static func choices(_ session: Session) -> [(key: String, word: String)] {
    [("D", "done")]
      + (session.kind.isRunning ? [("B", "bike instead"), ("R", "rest")] : [("R", "rest")])
  }

  /// Its distance, else its name; its time and pace.
  static func words(_ session: Session, _ taste: Taste) -> [String] {
    let isRun = session.kind.isRunning
    let distance = session.distance.map { taste.text($0) }
    return [
      isRun && distance != nil ? nil : session.label, distance,
      session.time?.clock, isRun && session.pace != nil ? taste.text(session.pace) : nil,
    ].compactMap { $0 }
  }

  /// `how hard 6, hard`; nil where it was not rated.
  private static func hard(_ session: Session) -> String? {
    session.rpe.map { "how hard \($0.text), \($0.word)" }
  }
}
