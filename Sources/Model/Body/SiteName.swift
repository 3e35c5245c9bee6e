/// Reads the names of sites as people type them.
public enum SiteName {
  /// What the first words of a line name.
  public enum Reading: Equatable, Sendable {
    /// One site, or both sides of a region, in so many words.
    case sites([Site], used: Int)
    /// A paired region without its side, in so many words.
    case needsSide(Region, used: Int)
    /// No site.
    case none
  }

  /// The longest name of a site at the start of the words.
  public static func parse(_ words: [Substring]) -> Reading {
    for used in stride(from: min(words.count, longest), to: 0, by: -1) {
      let tokens = words.prefix(used).flatMap(self.tokens)
      switch read(tokens) {
      case .sites(let sites)?: return .sites(sites, used: used)
      case .needsSide(let region)?: return .needsSide(region, used: used)
      case nil: continue
      }
    }
    return .none
  }

  /// Whether a word says a side: `left`, `l`, `both`.
  static func isSide(_ word: String) -> Bool { sides[word] != nil }

  /// The sites whose names begin so, best first: "lca" is the left calf, "ach" both Achilles.
  public static func matching(_ prefix: String) -> [Site] {
    let typed = compact(prefix)
    guard !typed.isEmpty else { return [] }
    let ranked = Site.all.compactMap { site in rank(site, typed).map { (site, $0) } }
    return ranked.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  private enum Match {
    case sites([Site])
    case needsSide(Region)
  }

  private static let longest = 6
  private static let fillers: Set<String> = ["the", "my"]
  private static let joiners: Set<String> = ["and", "&", "+"]
  private static let sides: [String: [Side]] = [
    "left": [.left], "l": [.left], "lt": [.left],
    "right": [.right], "r": [.right], "rt": [.right],
    "both": [.left, .right],
  ]

  private static func tokens(_ word: Substring) -> [String] {
    word.lowercased().split { "-_,.;:".contains($0) }.map(String.init)
  }

  private static func read(_ tokens: [String]) -> Match? {
    guard let last = tokens.last, !fillers.contains(last) else { return nil }
    var (named, rest) = split(tokens.filter { !fillers.contains($0) })
    if let region = region(rest) { return match(region, named) }
    guard named.isEmpty, let first = rest.first, let side = side(prefixing: first) else {
      return nil
    }
    rest[0] = String(first.dropFirst())
    return region(rest).flatMap { match($0, [side]) }
  }

  private static func match(_ region: Region, _ sides: [Side]) -> Match? {
    if sides.isEmpty, region.isPaired { return .needsSide(region) }
    let sites = (sides.isEmpty ? [.middle] : sides).compactMap { Site(region: region, side: $0) }
    return sites.isEmpty ? nil : .sites(sites)
  }

  /// Takes one side, or two that are joined ("left and right"), out of the words.
  private static func split(_ tokens: [String]) -> (sides: [Side], rest: [String]) {
    guard let at = tokens.firstIndex(where: { sides[$0] != nil }), let first = sides[tokens[at]]
    else { return ([], tokens) }
    var rest = tokens
    if at + 2 < tokens.count, joiners.contains(tokens[at + 1]), first.count == 1,
      let second = sides[tokens[at + 2]], second == first.map(\.opposite)
    {
      rest.removeSubrange(at...at + 2)
      return ([.left, .right], rest)
    }
    rest.remove(at: at)
    return (first, rest)
  }

  private static func side(prefixing word: String) -> Side? {
    switch word.first {
    case "l": .left
    case "r": .right
    default: nil
    }
  }

  private static func region(_ tokens: [String]) -> Region? {
    let joined = tokens.joined(separator: " ")
    if let known = regionWords[joined] { return known }
    return tokens.count == 2 ? regionWords[tokens[1] + " " + tokens[0]] : nil
  }

  private static func compact(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter }
  }

  /// 0 the whole name, 2 its start, 4 the region's start; one more above the legs.
  private static func rank(_ site: Site, _ typed: String) -> Int? {
    let regions = words(for: site.region).map(compact)
    let sided = ["l", "r"].contains(site.side.letter.lowercased())
    let full =
      sided
      ? regions.flatMap { [site.side.rawValue + $0, site.side.letter.lowercased() + $0] }
      : regions
    let above = site.region.isLeg ? 0 : 1
    if full.contains(typed) { return above }
    if full.contains(where: { $0.hasPrefix(typed) }) { return 2 + above }
    return regions.contains { $0.hasPrefix(typed) } ? 4 + above : nil
  }
}
