/// The running means of load after a day, from which the next day's follow.
public struct LoadMeans: Hashable, Sendable {
  /// 1 − e^(−1/42) and 1 − e^(−1/7).
  static let slow = 0.023528313347756735
  static let quick = 0.1331221002498184

  /// Exponentially weighted mean of load, time constant 42 days.
  public var fitness = 0.0
  /// The same with 7 days.
  public var fatigue = 0.0
  /// Exponentially weighted mean over 7 days (Williams 2017); nil until a load is known.
  public var acute: Double?
  /// The same over 28 days.
  public var chronic: Double?

  public init() {}

  public init(fitness: Double, fatigue: Double, acute: Double?, chronic: Double?) {
    self.fitness = fitness
    self.fatigue = fatigue
    self.acute = acute
    self.chronic = chronic
  }

  /// Takes a day's load in; a day whose load is unknown leaves the means as they are.
  mutating func add(_ load: Double?) {
    guard let load else { return }
    fitness += (load - fitness) * LoadMeans.slow
    fatigue += (load - fatigue) * LoadMeans.quick
    if let was = acute, let wasLong = chronic {
      acute = was + (load - was) * 2 / 8
      chronic = wasLong + (load - wasLong) * 2 / 29
    } else {
      acute = load
      chronic = load
    }
  }
}
