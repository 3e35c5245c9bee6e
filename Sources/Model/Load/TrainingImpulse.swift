/// Banister's training impulse of a session: minutes × r × a e^(b r), where r is the share of the
/// heart-rate reserve; a and b are 0.64 and 1.92 for men, 0.86 and 1.67 for women.
///
/// It stands in for session load where nothing was rated, named as such, and is never summed with
/// it.
public struct TrainingImpulse: Hashable, Sendable {
  public let value: Double

  /// Nil when the heart rates leave no reserve or the mean lies outside it.
  public init?(
    time: Duration, average: HeartRate, resting: HeartRate, maximum: HeartRate, isFemale: Bool
  ) {
    let reserve = maximum.beatsPerMinute - resting.beatsPerMinute
    let used = average.beatsPerMinute - resting.beatsPerMinute
    guard reserve > 0, (0...reserve).contains(used), time.milliseconds >= 0 else { return nil }
    let share = Double(used) / Double(reserve)
    let weight =
      isFemale
      ? 0.86 * TrainingImpulse.exponential(1.67 * share)
      : 0.64 * TrainingImpulse.exponential(1.92 * share)
    value = time.minutes * share * weight
  }

  /// e^x by its series: exact to the last digits for 0–2, which is all that is asked.
  private static func exponential(_ x: Double) -> Double {
    var sum = 1.0
    var term = 1.0
    for step in 1...30 {
      term *= x / Double(step)
      sum += term
    }
    return sum
  }
}
