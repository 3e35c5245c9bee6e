import Testing

@testable import Model

@Suite struct MentionsTests {
  private func site(_ slug: String) throws -> Site { try #require(Site(slug: slug)) }

  @Test(arguments: [
    ("left-achilles", "Easy. My left Achilles grumbled until warm.", "My left Achilles", true),
    ("left-achilles", "both achilles stiff", "both achilles", true),
    ("left-achilles", "achilles stiff after the hills", "achilles", false),
    ("left-calf", "left inner calf tight", "left inner calf", true),
    ("left-calf", "Lcalf cramped", "Lcalf", true),
    ("right-arch", "R plantar fascia, new shoes", "R plantar fascia", true),
    ("lower-back", "right low back ached", "right low back", true),
    ("left-knee", "Hips fine. Outer left knee clicked", "Outer left knee", true),
  ])
  func `words that name a site are found`(
    _ slug: String, _ text: String, _ words: String, _ hasSide: Bool
  ) throws {
    let found = try #require(Mentions.naming(try site(slug), in: text))
    #expect(found.words == words)
    #expect(found.hasSide == hasSide)
  }

  @Test(arguments: [
    ("left-achilles", "right achilles stiff"), ("left-inner-calf", "left calf tight"),
    ("left-calf", "calf. Right knee too"), ("left-calf", "escalated the pace"),
    ("left-knee", "left it at home, no pain"), ("left-calf", ""),
  ])
  func `words of another side, an area or another word are not`(
    _ slug: String, _ text: String
  ) throws {
    let found = Mentions.naming(try site(slug), in: text)
    #expect(found?.hasSide != true)
  }

  @Test(arguments: Site.all)
  func `whatever names a site is found by one of its queries`(_ site: Site) {
    let queries = Mentions.queries(for: site).map { $0.split(separator: " ") }
    for name in [site.name, site.shortName] {
      let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
      let isFound = queries.contains { query in
        query.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
      }
      #expect(isFound, "\(name): \(queries)")
    }
  }

  @Test func `each hit counts once, newest first, and only when confirmed`() throws {
    func hit(_ number: UInt64, _ title: String, _ text: String) -> NoteHit {
      NoteHit(
        place: .note(RecordID(high: 0, low: number)), day: Day(number: Int(number)), title: title,
        text: text)
    }
    let first = hit(1, "", "left calf tight")
    let hits = [first, hit(3, "Long, left calf", "achilles fine"), first, hit(2, "", "calfskin")]
    let found = Mentions.confirmed(hits, try site("left-calf"))
    #expect(found.map(\.hit.day.number) == [3, 1])
    #expect(found.map(\.words) == ["left calf", "left calf"])
  }
}
