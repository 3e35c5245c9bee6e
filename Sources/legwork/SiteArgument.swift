import Model

/// Reads sites as they are typed on the command line: `left-calf`, `left calf`.
enum SiteArgument {
  /// The sites a text names, both sides where it says so.
  static func sites(_ text: String) throws -> [Site] {
    let words = text.split(separator: " ")
    guard case .sites(let sites, let used) = SiteName.parse(words), used == words.count else {
      throw Failure(
        .usage,
        "No site is called \(text). Name it with its side: left-calf. Nothing was written.")
    }
    return sites
  }

  /// The one site a text names.
  static func site(_ text: String) throws -> Site {
    let sites = try sites(text)
    guard sites.count == 1, let site = sites.first else {
      throw Failure(.usage, "\(text) is more than one site. Name one. Nothing was written.")
    }
    return site
  }
}
