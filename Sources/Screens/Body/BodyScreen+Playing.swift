import Model

extension BodyScreen {
  /// Begins to play the weeks, from the day that is shown or, today, from as far back as the
  /// history beside the map; or stops where it is.
  mutating func play() {
    isPlaying.toggle()
    guard isPlaying else { return }
    round = nil
    if span == .day { span = .weekWorst }
    if back < 7 { back = 7 * (BodyLayout.mostWeeks - 1) }
  }

  /// A week on; today is the end.
  mutating func tick() {
    back = max(0, back - 7)
    if back == 0 { isPlaying = false }
  }
}
