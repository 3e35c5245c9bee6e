import Testing

@testable import Model

@Suite struct BodySite {
  private func read(_ line: String) -> SiteName.Reading {
    SiteName.parse(line.split(separator: " "))
  }
  private func site(_ slug: String) throws -> Site { try #require(Site(slug: slug)) }

  @Test(arguments: Site.all)
  func namesResolveToItAlone(_ site: Site) {
    for name in [site.name, site.slug, site.shortName, site.name.uppercased()] {
      let count = name.split(separator: " ").count
      #expect(read(name) == .sites([site], used: count), "\(name)")
    }
    #expect(Site(slug: site.slug) == site)
    #expect(Site(number: site.number) == site)
    #expect(Site.all.filter { $0.name == site.name || $0.slug == site.slug } == [site])
    #expect(SiteName.matching(site.name).first == site)
    #expect(SiteName.matching(site.shortName).first == site)
    #expect(site.opposite?.opposite == (site.side == .middle ? nil : site))
    #expect(site.parts.allSatisfy { $0.parent == site && site.covers($0) && !$0.covers(site) })
  }

  @Test(arguments: [
    ("left calf", "left-calf", 2), ("l calf 3", "left-calf", 2), ("lcalf", "left-calf", 1),
    ("left inner calf tight", "left-inner-calf", 3), ("outer left knee", "left-outer-knee", 3),
    ("calf left", "left-calf", 2), ("achilles left 4", "left-achilles", 2),
    ("left-calf", "left-calf", 1), ("L Hammies", "left-hamstrings", 2),
    ("r quads", "right-quadriceps", 2), ("right thigh", "right-quadriceps", 2),
    ("right ITB", "right-it-band", 2), ("left bum", "left-glute", 2),
    ("lower back", "lower-back", 2), ("left lower back", "left-lower-back", 3),
    ("r low back", "right-lower-back", 3),
    ("left plantar", "left-arch", 2), ("left ball of the foot", "left-forefoot", 5),
    ("left calf right knee", "left-calf", 2), ("Rknee", "right-knee", 1),
    ("left calf, 3", "left-calf", 2), ("my left calf", "left-calf", 3),
    ("right big toe", "right-toes", 3), ("left back of the knee", "left-back-knee", 5),
  ])
  func reads(_ line: String, _ slug: String, _ used: Int) throws {
    #expect(read(line) == .sites([try site(slug)], used: used))
  }

  @Test func bothSides() throws {
    let calves = [try site("left-calf"), try site("right-calf")]
    #expect(read("both calves 3") == .sites(calves, used: 2))
    #expect(read("left and right calf") == .sites(calves, used: 4))
  }

  @Test func withoutSide() {
    #expect(read("calf 3") == .needsSide(.calf, used: 1))
    #expect(read("inner calf") == .needsSide(.innerCalf, used: 2))
    #expect(read("easy 10k") == .none)
    #expect(read("left 3") == .none)
    #expect(read("left head") == .none)
    #expect(read("") == .none)
  }

  @Test func typedPrefixes() throws {
    #expect(SiteName.matching("lca").first == (try site("left-calf")))
    #expect(SiteName.matching("l ach").first == (try site("left-achilles")))
    #expect(SiteName.matching("ach") == [try site("left-achilles"), try site("right-achilles")])
    #expect(SiteName.matching("lower").first == (try site("lower-back")))
    #expect(SiteName.matching("").isEmpty)
    #expect(SiteName.matching("zz").isEmpty)
  }

  @Test func numbersStay() throws {
    #expect(try site("head").number == 2)
    #expect(try site("lower-back").number == 32)
    #expect(try site("left-calf").number == 72)
    #expect(try site("right-toes").number == 106)
    #expect(Set(Site.all.map(\.number)).count == Site.all.count)
    #expect(try site("left-lower-back").number == 30)
    #expect(Site(number: 0) == nil)
    #expect(Site(number: -1) == nil)
    #expect(Site(number: 108) == nil)
  }

  /// All that people say for a region, on each of its sides, names that site and no other.
  @Test(arguments: Site.all)
  func everythingTypedResolvesToItAlone(_ site: Site) {
    for word in SiteName.words(for: site.region) {
      var typed = [word]
      switch site.side {
      case .middle: break
      case .left: typed = ["left \(word)", "l \(word)", "L\(word)", "\(word) left"]
      case .right: typed = ["right \(word)", "r \(word)", "R\(word)", "\(word) right"]
      }
      for name in typed {
        let count = name.split(separator: " ").count
        #expect(read(name) == .sites([site], used: count), "\(name)")
      }
    }
  }
}
