extension EntryReader {
  /// Reads `squat 3x8 60kg` into the strength session that is open.
  mutating func readExercise(_ words: ArraySlice<EntryWord>) {
    guard case .strength(var draft, var exercises)? = items.last else { return }
    var name: [String] = []
    var sets: (Int, Int?, Int?)?
    var load: Int?
    var rest = words
    while let word = rest.first {
      var used = 1
      let pair = rest.dropFirst().first.map { word.text + $0.text }
      if sets == nil, let found = EntryReader.sets(word.text) {
        sets = found
      } else if sets == nil, rest.count >= 3, rest.dropFirst().first?.text == "x",
        let found = EntryReader.sets(rest.prefix(3).map(\.text).joined())
      {
        sets = found
        used = 3
      } else if let grams = EntryReader.grams(word.text) {
        load = grams
      } else if let pair, EntryNumber(word.text)?.unit.isEmpty == true,
        let grams = EntryReader.grams(pair)
      {
        load = grams
        used = 2
      } else if let (value, count) = EntryQuantity.read(rest) {
        used = count
        switch value {
        case .rpe(let rpe): draft.rpe = rpe
        case .time(let time): draft.moving = time
        case .heartRate(let rate): draft.averageHeartRate = rate
        case .maximumHeartRate(let rate): draft.maximumHeartRate = rate
        case .heartRates(let average, let most):
          draft.averageHeartRate = average
          draft.maximumHeartRate = most
        case .wrong(let why): problem(rest.prefix(used), why)
        case .distance, .pace, .climb:
          problem(rest.prefix(used), "not part of an exercise: squat 3x8 60kg")
        }
      } else {
        name.append(word.raw)
      }
      rest = rest.dropFirst(used)
    }
    if let sets, !name.isEmpty {
      exercises.append(
        ExerciseDraft(
          name: name.joined(separator: " "), sets: sets.0, repetitions: sets.1, seconds: sets.2,
          load: load))
    } else if sets != nil || !name.isEmpty || load != nil {
      problem(
        words, sets == nil ? "how many? squat 3x8, plank 3x45s" : "of which exercise? squat 3x8")
    }
    items[items.count - 1] = .strength(draft, exercises)
  }

  /// `3x8` or `3x45s`: sets, repetitions, seconds.
  private static func sets(_ text: String) -> (Int, Int?, Int?)? {
    let pieces = text.map { $0 == "×" ? "x" : $0 }.split(separator: "x", maxSplits: 1)
    guard pieces.count == 2, let sets = EntryNumber(String(pieces[0])), sets.unit.isEmpty,
      let count = sets.whole, (1...100).contains(count),
      let each = EntryNumber(String(pieces[1])), let value = each.whole, (1...3600).contains(value)
    else { return nil }
    switch each.unit {
    case "": return (count, value, nil)
    case "s", "sec": return (count, nil, value)
    case "min" where value <= 60: return (count, nil, value * 60)
    default: return nil
    }
  }

  /// `60kg` or `135lb`, in grams.
  private static func grams(_ text: String) -> Int? {
    guard let number = EntryNumber(text), number.value < 10_000 else { return nil }
    switch number.unit {
    case "kg", "kgs": return Int((number.value * 1000).rounded())
    case "lb", "lbs": return Int((number.value * 453.59237).rounded())
    default: return nil
    }
  }
}
