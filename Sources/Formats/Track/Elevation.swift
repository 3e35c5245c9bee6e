/// Height gained.
enum Elevation {
  /// Metres climbed over heights in order: each is first evened out with its neighbours (weights
  /// 0.3, 0.4, 0.3), so that a barometer's or satellite's flutter isn't summed up, then all rises
  /// are added.
  static func gain(_ heights: [Double]) -> Double {
    guard heights.count > 1 else { return 0 }
    var sum = 0.0
    var before = heights[0]
    for index in heights.indices.dropFirst() {
      let isLast = index == heights.count - 1
      let even =
        isLast
        ? heights[index]
        : heights[index - 1] * 0.3 + heights[index] * 0.4 + heights[index + 1] * 0.3
      if even > before { sum += even - before }
      before = even
    }
    return sum
  }
}
