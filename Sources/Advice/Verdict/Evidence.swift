/// One number a verdict rests on.
public struct Ground: Hashable, Sendable {
  /// What was counted: `longest run`.
  public var quantity: String
  /// In `unit`.
  public var value: Double
  /// SI or a count: `m`, `%`, `days`.
  public var unit: String
  /// Where the verdict changes; nil when the number only explains.
  public var limit: Double?
  /// False for what changes by itself from day to day, so that a dismissal outlives it.
  public var isStamped = true

  public init(_ quantity: String, _ value: Double, _ unit: String, limit: Double? = nil) {
    self.quantity = quantity
    self.value = value
    self.unit = unit
    self.limit = limit
  }

  /// The same number, of no weight for a dismissal.
  var unstamped: Ground {
    var copy = self
    copy.isStamped = false
    return copy
  }
}

/// Why a rule may speak: the source, what it measured, how strong that is, and its limits.
public struct Evidence: Hashable, Sendable {
  /// The citation, or "coaching convention" or "heuristic".
  public var source: String
  public var measured: String
  /// `fair: one cohort`, `coaching convention`, `heuristic`.
  public var strength: String
  public var limits: String

  public init(source: String, measured: String, strength: String, limits: String) {
    self.source = source
    self.measured = measured
    self.strength = strength
    self.limits = limits
  }
}

/// Evidence with at least one piece in it, so that no rule goes without.
public struct EvidenceList: Hashable, Sendable, RandomAccessCollection {
  private let pieces: [Evidence]

  public init(_ first: Evidence, _ rest: Evidence...) { pieces = [first] + rest }

  public var startIndex: Int { pieces.startIndex }
  public var endIndex: Int { pieces.endIndex }
  public subscript(index: Int) -> Evidence { pieces[index] }
}
