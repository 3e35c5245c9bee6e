/// A note or a session whose words name a site.
public struct Mention: Equatable, Sendable {
  public var hit: NoteHit
  /// The words that name it, as they were written; `left Achilles`.
  public var words: String
  /// False where the region was named without a side.
  public var hasSide: Bool
}

/// Finds a site in what the runner wrote. No level is read from words: they say that it was felt,
/// not how much.
public enum Mentions {
  /// What to look for in an index of words: a text that names the site has all words of one of
  /// these.
  public static func queries(for site: Site) -> [String] {
    let letter = site.side.letter.lowercased()
    let regions = [site.region] + site.region.parts
    return regions.flatMap { region in
      SiteName.words(for: region).flatMap { name -> [String] in
        let kept = name.split(separator: " ").filter { $0 != "of" }.joined(separator: " ")
        return kept.contains(" ") || letter.isEmpty ? [kept] : [kept, letter + kept]
      }
    }
  }

  /// The words of a text that name the site, a part of it, or its region without a side.
  public static func naming(_ site: Site, in text: String) -> (words: String, hasSide: Bool)? {
    var unsided: String?
    for clause in text.split(whereSeparator: { ".,;:!?()\"".contains($0) || $0.isNewline }) {
      let words = clause.split(whereSeparator: \.isWhitespace)
      var at = 0
      while at < words.count {
        let rest = Array(words[at...].prefix(6))
        switch SiteName.parse(rest) {
        case .sites(let sites, let used):
          if sites.contains(where: { site.covers($0) }) {
            return (rest.prefix(used).joined(separator: " "), true)
          }
          at += used
        case .needsSide(let region, let used):
          if ([site.region] + site.region.parts).contains(region), unsided == nil {
            unsided = rest.prefix(used).joined(separator: " ")
          }
          at += used
        case .none: at += 1
        }
      }
    }
    return unsided.map { ($0, false) }
  }

  /// The hits whose title or text names the site, each once, newest first.
  public static func confirmed(_ hits: [NoteHit], _ site: Site) -> [Mention] {
    var seen: Set<NoteHit.Place> = []
    let found = hits.compactMap { hit -> Mention? in
      let named = naming(site, in: hit.title)
      let noted = naming(site, in: hit.text)
      guard let best = named?.hasSide == true ? named : noted ?? named,
        seen.insert(hit.place).inserted
      else { return nil }
      return Mention(hit: hit, words: best.words, hasSide: best.hasSide)
    }
    return found.sorted { ($1.hit.day, $1.hit.text) < ($0.hit.day, $0.hit.text) }
  }
}

extension Keeper {
  /// Every note and title that names a site, newest first.
  public func mentions(of site: Site) throws(KeeperError) -> [Mention] {
    var hits: [NoteHit] = []
    for query in Mentions.queries(for: site) {
      hits += try notes(matching: query, limit: 100_000, offset: 0)
    }
    return Mentions.confirmed(hits, site)
  }
}
