/// The sign-flip test of paired differences: if nothing happened, each could as well have come out
/// the other way round.
///
/// Counted exactly, over every one of the 2ⁿ ways, by the sums they can reach.
public enum SignFlip {
  /// The share of all ways that lie as far from 0 as the differences do, or farther: two-sided.
  ///
  /// - Parameter differences: in whole units, half points for ratings of two days.
  /// - Returns: 1 for no differences. Costs the count times the sum of the sizes.
  public static func p(_ differences: [Int]) -> Double {
    let sizes = differences.map(abs).filter { $0 > 0 }
    let total = sizes.reduce(0, +)
    let observed = abs(differences.reduce(0, +))
    let share = subsetShares(sizes, total: total)
    // A way that turns a subset of sum k has the sum total − 2k.
    let far = share.enumerated().reduce(0.0) { sum, entry in
      abs(total - 2 * entry.offset) >= observed ? sum + entry.element : sum
    }
    return min(1, far)
  }

  /// The values that the test doesn't reject at 10 %: from the lowest to the highest, in
  /// twentieths of a point.
  ///
  /// - Parameter halves: differences in half points.
  /// - Returns: nil with fewer than five, where no value can be rejected.
  public static func interval90(_ halves: [Int]) -> ClosedRange<Int>? {
    guard halves.count >= 5, let least = halves.min(), let most = halves.max() else { return nil }
    func isKept(_ value: Int) -> Bool { p(halves.map { 10 * $0 - value }) > 0.10 }
    let mean = Int((Double(10 * halves.reduce(0, +)) / Double(halves.count)).rounded())
    // On either side of the mean p only falls, so halving finds where it crosses.
    var (kept, lost) = (mean, 10 * least - 1)
    while kept - lost > 1 {
      let middle = lost + (kept - lost) / 2
      if isKept(middle) { kept = middle } else { lost = middle }
    }
    let low = kept
    (kept, lost) = (mean, 10 * most + 1)
    while lost - kept > 1 {
      let middle = kept + (lost - kept) / 2
      if isKept(middle) { kept = middle } else { lost = middle }
    }
    return low...kept
  }

  /// The share of subsets with each sum from 0 to the total.
  private static func subsetShares(_ sizes: [Int], total: Int) -> [Double] {
    var share = [Double](repeating: 0, count: total + 1)
    share[0] = 1
    var top = 0
    share.withUnsafeMutableBufferPointer { share in
      for size in sizes {
        top += size
        for sum in stride(from: top, through: 0, by: -1) {
          let moved = sum >= size ? share[sum - size] : 0
          share[sum] = (share[sum] + moved) / 2
        }
      }
    }
    return share
  }
}

/// The same idea for two groups: if they didn't differ, any could as well be in the other.
public enum Relabelling {
  /// The share of all ways to choose the first group whose sum is as far from what is expected as
  /// the first group's is: two-sided. 1 when either group is empty.
  public static func p(_ first: [Int], _ second: [Int]) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return 1 }
    let all = first + second
    let least = all.min() ?? 0
    // Shifted to 0 and up, so that sums index a table.
    let values = all.map { $0 - least }
    let total = values.reduce(0, +)
    let observed = values.prefix(first.count).reduce(0, +)
    var ways = [[Double]](
      repeating: [Double](repeating: 0, count: total + 1), count: first.count + 1)
    ways[0][0] = 1
    for (index, value) in values.enumerated() {
      for chosen in stride(from: min(index + 1, first.count), to: 0, by: -1) {
        for sum in stride(from: total, through: value, by: -1) {
          ways[chosen][sum] += ways[chosen - 1][sum - value]
        }
      }
    }
    let row = ways[first.count]
    // Compared times the count, to stay in whole numbers.
    func distance(_ sum: Int) -> Int { abs(sum * all.count - total * first.count) }
    let far = row.enumerated().reduce(0.0) { sum, entry in
      distance(entry.offset) >= distance(observed) ? sum + entry.element : sum
    }
    return min(1, far / row.reduce(0, +))
  }
}
