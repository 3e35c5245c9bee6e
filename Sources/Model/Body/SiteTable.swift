/// Something for some of the sites, found by their number: a dictionary that hashes nothing.
public struct SiteTable<Value> {
  /// By number.
  @usableFromInline var values = [Value?](repeating: nil, count: Site.numbers.count)

  @inlinable public init() {}

  /// Nil where the site has nothing.
  @inlinable public subscript(site: Site) -> Value? {
    get { values[site.number] }
    _modify { yield &values[site.number] }
  }

  /// What a site has, or what it is given where it has nothing.
  @inlinable public subscript(site: Site, default first: @autoclosure () -> Value) -> Value {
    get { values[site.number] ?? first() }
    _modify {
      // Taken out and put back: held in two places, what it has would be copied.
      var value = values[site.number].take() ?? first()
      defer { values[site.number] = value }
      yield &value
    }
  }

  /// What is in it, in the order of the sites.
  @inlinable public var pairs: [(site: Site, value: Value)] {
    Site.all.compactMap { site in values[site.number].map { (site, $0) } }
  }
}
