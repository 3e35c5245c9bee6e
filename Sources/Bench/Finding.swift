/// One measured quantity, for journals of different lengths.
struct Finding {
  enum Unit: String { case milliseconds = "ms", bytes = "bytes", mebibytes = "MiB", count = "" }

  var name: String
  var unit: Unit
  /// By the years of the journal; 0 where it has nothing to do with one.
  var samples: [Int: Sample] = [:]
  /// Whether the ends of the distribution are told too.
  var hasTail = false
}

/// All that was measured, in the order of the table.
struct Findings {
  private(set) var all: [Finding] = []

  mutating func add(
    _ name: String, _ unit: Finding.Unit, years: Int, _ values: [Double], hasTail: Bool = false
  ) {
    let index = all.firstIndex { $0.name == name } ?? all.count
    if index == all.count { all.append(Finding(name: name, unit: unit, hasTail: hasTail)) }
    all[index].samples[years] = Sample(values)
  }

  func sample(_ name: String, years: Int) -> Sample? {
    all.first { $0.name == name }?.samples[years]
  }
}
