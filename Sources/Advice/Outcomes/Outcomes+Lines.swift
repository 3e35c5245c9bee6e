extension Outcomes {
  /// A line for each part that says something of its own: the clinic's pairs and one's own hands',
  /// both beside each other, mood, and motion; none where nothing is known.
  public var lines: [String] {
    func numbers(_ value: Double, _ unit: String, _ p: Double) -> String {
      "\(Self.signed(value)) \(unit), " + Self.words(p: p)
    }
    var lines: [String] = []
    for (name, part) in [("clinic", clinic), ("own hands", ownHands)] {
      // All pairs alike are told above.
      guard let part, part.count < pairs.count else { continue }
      lines.append("\(name): \(part.count) pairs, " + numbers(part.mean, "points", part.p))
    }
    if let (difference, p) = clinicAgainstOwn {
      lines.append("clinic less own hands: " + numbers(difference, "points", p))
    }
    if let mood {
      lines.append("mood after: \(mood.count) pairs, " + numbers(mood.mean, "of 5", mood.p))
    }
    return lines + motion.lines
  }
}
