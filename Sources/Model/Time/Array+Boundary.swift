extension Array {
  /// Where the elements begin for which a claim holds, in an array in which all of them come last.
  public func boundary(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Where those of some days are, in an array in order of days.
  public func places(in days: ClosedRange<Day>, _ day: (Element) -> Day) -> Range<Int> {
    boundary { day($0) >= days.lowerBound }..<boundary { day($0) > days.upperBound }
  }
}
