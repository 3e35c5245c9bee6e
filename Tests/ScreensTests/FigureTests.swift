import Drawing
import Model
import Testing

@testable import Screens

@Suite struct FigureTests {
  private func site(_ slug: String) throws -> Site { try #require(Site(slug: slug)) }

  @Test func fits() {
    #expect(Figure.legs.size == Size(43, 19))
    #expect(Figure.whole.size.height == 19)
    #expect(Figure.whole.size.width <= 42)
  }

  @Test func showsEverySite() {
    for site in Site.all {
      #expect(!Figure.whole.faces(of: site).isEmpty, "\(site.name)")
      let onLegs = site.region.isLeg
      #expect(Figure.legs.faces(of: site).isEmpty != onLegs, "\(site.name)")
    }
  }

  @Test func leftStaysLeft() {
    for figure in [Figure.legs, .whole] {
      for site in figure.sites where site.side == .left {
        for face in figure.faces(of: site) {
          let own = figure.centre(of: site, on: face)?.x ?? 99
          let other = site.opposite.flatMap { figure.centre(of: $0, on: face)?.x } ?? -1
          #expect(own < other, "\(site.name)")
        }
      }
    }
  }

  @Test func neverGoesTheOppositeWay() {
    for figure in [Figure.legs, .whole] {
      for site in Site.all {
        for face in figure.faces(of: site) {
          for direction in Figure.Direction.allCases {
            let next = figure.neighbour(of: site, on: face, going: direction)
            guard next != site, let from = figure.centre(of: site, on: face),
              let to = figure.centre(of: next, on: face)
            else { continue }
            #expect(Figure.lies(to, direction, of: from), "\(site.name) \(direction)")
          }
        }
      }
    }
  }

  @Test(arguments: Figure.Face.allCases)
  func everySiteIsReached(_ face: Figure.Face) throws {
    for figure in [Figure.legs, .whole] {
      let here = figure.sites.filter { figure.faces(of: $0).contains(face) }
      for start in here {
        var seen: Set<Site> = [start]
        var open = [start]
        while let site = open.popLast() {
          for direction in Figure.Direction.allCases {
            let next = figure.neighbour(of: site, on: face, going: direction)
            if seen.insert(next).inserted { open.append(next) }
          }
        }
        let missing = here.filter { !seen.contains($0) }.map(\.name)
        #expect(missing.isEmpty, "from \(start.name) \(face): \(missing)")
      }
    }
  }

  @Test func turnsOver() throws {
    let calf = Figure.legs.counterpart(of: try site("left-shin"), from: .front)
    #expect(calf.parent == (try site("left-calf")))
  }

  @Test func drawsTheLegs() throws {
    var canvas = Canvas(size: Size(44, 19))
    let levels = [
      try site("left-achilles"): 4, try site("left-calf"): 3, try site("right-calf"): 3,
    ]
    Figure.legs.draw(levels: levels, selected: try site("left-achilles"), on: &canvas)
    #expect(canvas.lines() == legsAsDrawn)
    #expect(canvas.cursor == Point(31, 16))
    #expect(canvas[31, 16].style.reverse)
    #expect(canvas[30, 11].style.ink == .level(3))
  }

  @Test func finerMarkStandsOnItsOwnCells() throws {
    var canvas = Canvas(size: Size(44, 19))
    let levels = [try site("left-calf"): 2, try site("left-inner-calf"): 10]
    Figure.legs.draw(levels: levels, selected: nil, on: &canvas)
    #expect(canvas[29, 11].text == "▒")
    #expect(canvas[32, 11].text == "▓")
    #expect(canvas.lines().joined().contains("10"))
    #expect(canvas.cursor == nil)
  }
}

private let legsAsDrawn = [
  "     L  front R               L  back  R",
  "   ▐░░░░░▌▐░░░░░▌           ▐░░░░░▌▐░░░░░▌",
  "  ▐░░░░░░▌▐░░░░░░▌   hip   ▐░░░░░░▌▐░░░░░░▌",
  "  ▐░░░░░░▌▐░░░░░░▌         ▐░░░░░░▌▐░░░░░░▌",
  "  ▐░░░░░░▌▐░░░░░░▌         ▐░░░░░░▌▐░░░░░░▌",
  "  ▐░░░░░░▌▐░░░░░░▌         ▐░░░░░░▌▐░░░░░░▌",
  "   ▐░░░░░▌▐░░░░░▌   thigh   ▐░░░░░▌▐░░░░░▌",
  "   ▐░░░░░▌▐░░░░░▌           ▐░░░░░▌▐░░░░░▌",
  "   ▐░░░░▌  ▐░░░░▌           ▐░░░░▌  ▐░░░░▌",
  "    ▐╭─╮▌  ▐╭─╮▌     knee    ▐░░░▌  ▐░░░▌",
  "    ▐╰─╯▌  ▐╰─╯▌             ▐░░░▌  ▐░░░▌",
  "   ▐░░░░▌  ▐░░░░▌           ▐▒▒▒▒▌  ▐▒▒▒▒▌",
  "   ▐░░░░▌  ▐░░░░▌ lower leg ▐▒▒3▒▌  ▐▒3▒▒▌",
  "   ▐░░░░▌  ▐░░░░▌           ▐▒▒▒▒▌  ▐▒▒▒▒▌",
  "    ▐░░▌    ▐░░▌             ▐▒▒▌    ▐▒▒▌",
  "     ▐░▌    ▐░▌               ▐▓▌    ▐░▌",
  "     ▐░▌    ▐░▌   Achilles›   ▐4▌    ▐░▌",
  "    ▐░░▌    ▐░░▌    ankle    ▐░░▌    ▐░░▌",
  "   ▀▀▀▀▀▀  ▀▀▀▀▀▀    foot    ▀▀▀▀    ▀▀▀▀",
]
