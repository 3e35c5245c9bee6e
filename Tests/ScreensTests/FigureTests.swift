import Drawing
import Model
import Testing

@testable import Screens

@Suite struct FigureTests {
  private func site(_ slug: String) throws -> Site { try #require(Site(slug: slug)) }

  /// Every figure: three sizes, legs and whole body, the front as the back and facing you.
  private static let all: [(name: String, figure: Figure)] = Figure.Scale.allCases.flatMap {
    scale in
    [false, true].flatMap { isWhole in
      [false, true].map { isFacing in
        (
          "\(scale) \(isWhole ? "whole" : "legs")\(isFacing ? " facing" : "")",
          Figure.of(scale, isWhole: isWhole, isFacing: isFacing)
        )
      }
    }
  }

  @Test(arguments: [
    (Figure.Scale.small, Size(60, 16)), (.medium, Size(80, 20)), (.large, Size(200, 56)),
  ])
  func `a figure leaves room for the list beside it`(_ scale: Figure.Scale, _ room: Size) {
    #expect(Figure.Scale.fitting(room) == scale)
    for isWhole in [false, true] {
      let size = Figure.of(scale, isWhole: isWhole).size
      #expect(size.height <= room.height)
      #expect(size.width <= room.width - 29)
    }
  }

  @Test func `every site is on the whole body and those of the legs on the legs`() {
    for (name, figure) in Self.all {
      for site in Site.all {
        let isShown = !figure.faces(of: site).isEmpty
        #expect(isShown || !site.region.isLeg && name.contains("legs"), "\(name): \(site.name)")
      }
    }
  }

  @Test func `every site is seen where it is on the body`() throws {
    let front = ["groin", "quadriceps", "adductors", "front-knee", "shin", "forefoot", "toes"]
    let back = ["glute", "hamstrings", "back-knee", "inner-calf", "outer-calf", "achilles", "arch"]
    for (name, figure) in Self.all {
      for (face, slugs) in [(Figure.Face.front, front), (.back, back)] {
        for slug in slugs {
          let seen = figure.faces(of: try site("left-" + slug))
          #expect(seen.contains(face), "\(name): \(slug)")
        }
      }
    }
  }

  private func points(of figure: Figure) -> [Point] {
    (0..<figure.size.height).flatMap { y in (0..<figure.size.width).map { Point($0, y) } }
  }

  @Test func `marks show on every cell that is theirs, and on no other`() {
    for (name, figure) in Self.all {
      for sites in [figure.sites.prefix(1), figure.sites.suffix(2), figure.sites[...]] {
        for level in [0, 3, 10] {
          var levels = Dictionary(uniqueKeysWithValues: sites.map { ($0, level) })
          // An area, whose parts are its own.
          if let area = sites.first?.parent { levels[area] = 7 }
          var page = Canvas(size: figure.size)
          figure.draw(levels: levels, selected: nil, on: &page)
          let brush = FigureBrush(figure, levels: levels, selected: nil)
          for y in 0..<page.size.height {
            for x in 0..<page.size.width where !isWritten(figure, x, y, page[x, y]) {
              let (upper, lower) = figure.halves(at: Point(x, y))
              let cell = brush.cell(upper, lower) ?? Cell(text: " ")
              #expect(page[x, y] == cell, "\(name) \(x) \(y)")
            }
          }
        }
      }
    }
  }

  /// Whether a cell is of a name or a number over the map.
  private func isWritten(_ figure: Figure, _ x: Int, _ y: Int, _ cell: Cell) -> Bool {
    cell.text.allSatisfy { $0.isNumber || $0 == "x" }
      || figure.mask.labels.contains { $0.y == y && ($0.x..<$0.x + $0.text.count).contains(x) }
  }

  @Test func `a selection shows on every cell that is the site's, and on no other`() {
    for (name, figure) in Self.all {
      let labels = Set(
        figure.mask.labels.flatMap { label in
          (0...label.text.count).map { Point(label.x + $0, label.y) }
        })
      var plain = Canvas(size: figure.size)
      figure.draw(levels: [:], selected: nil, on: &plain)
      for site in Site.all {
        var canvas = plain
        figure.select(site, face: nil, levels: [:], numbers: [:], on: &canvas)
        let brush = FigureBrush(figure, levels: [:], selected: site)
        let wrong = points(of: figure).filter { point in
          let (upper, lower) = figure.halves(at: point)
          return !labels.contains(point)
            && canvas[point.x, point.y] != brush.cell(upper, lower) ?? Cell()
        }
        #expect(wrong.isEmpty, "\(name): \(site.name)")
      }
    }
  }

  @Test func `a selection leaves every number in its place`() {
    let levels = Dictionary(uniqueKeysWithValues: Site.all.map { ($0, 1 + $0.number % 9) })
    for (name, figure) in Self.all {
      var plain = Canvas(size: figure.size)
      figure.draw(levels: levels, selected: nil, on: &plain)
      let numbers = points(of: figure).filter { plain[$0.x, $0.y].text.first?.isNumber == true }
      for site in Site.all {
        var canvas = plain
        figure.select(site, face: nil, levels: levels, numbers: [:], on: &canvas)
        let wrong = numbers.filter { canvas[$0.x, $0.y].text != plain[$0.x, $0.y].text }
        #expect(wrong.isEmpty, "\(name): \(site.name)")
      }
    }
  }

  @Test func `left stays on the left, and on the right of a front that faces you`() {
    for (name, figure) in Self.all {
      for site in figure.sites where site.side == .left {
        for face in figure.faces(of: site) {
          let own = figure.centre(of: site, on: face)?.x ?? 99
          let other = site.opposite.flatMap { figure.centre(of: $0, on: face)?.x } ?? -1
          let isTurned = name.contains("facing") && face == .front
          #expect(isTurned ? own > other : own < other, "\(name): \(site.name) \(face)")
        }
      }
    }
  }

  @Test func `L and R are always on the map`() {
    for (name, figure) in Self.all {
      var canvas = Canvas(size: figure.size)
      figure.draw(levels: [:], selected: nil, on: &canvas)
      let sides = canvas.lines()[0].filter { $0 == "L" || $0 == "R" }
      #expect(sides == (name.contains("facing") ? "RLLR" : "LRLR"), "\(name)")
    }
  }

  @Test func `a figure that faces you keeps the words of the map`() {
    for scale in Figure.Scale.allCases {
      for isWhole in [false, true] {
        let words = [false, true].map { isFacing -> [String] in
          let figure = Figure.of(scale, isWhole: isWhole, isFacing: isFacing)
          var canvas = Canvas(size: figure.size)
          figure.draw(levels: [:], selected: nil, on: &canvas)
          return canvas.lines().dropFirst().map { $0.filter(\.isLetter) }
        }
        #expect(words[0] == words[1])
      }
    }
  }

  @Test func `an arrow leads to what lies that way or stays`() {
    for (name, figure) in Self.all {
      for site in Site.all {
        for face in figure.faces(of: site) {
          for direction in Figure.Direction.allCases {
            let next = figure.neighbour(of: site, on: face, going: direction)
            guard next != site, let from = figure.centre(of: site, on: face),
              let to = figure.centre(of: next, on: face)
            else { continue }
            #expect(Figure.lies(to, direction, of: from), "\(name): \(site.name) \(direction)")
          }
        }
      }
    }
  }

  @Test func `every site of a face is reached by arrows from every other`() {
    for (name, figure) in Self.all {
      for face in Figure.Face.allCases {
        let here = figure.sites.filter { figure.faces(of: $0).contains(face) }
        var next: [Site: [Site]] = [:]
        for site in here {
          next[site] = Figure.Direction.allCases.map {
            figure.neighbour(of: site, on: face, going: $0)
          }
        }
        for start in here {
          var seen: Set<Site> = [start]
          var open = [start]
          while let site = open.popLast() {
            for other in next[site] ?? [] where seen.insert(other).inserted { open.append(other) }
          }
          let missing = here.filter { !seen.contains($0) }.map(\.name)
          #expect(missing.isEmpty, "\(name) \(face) from \(start.name): \(missing)")
        }
      }
    }
  }

  @Test func `behind the shin is the calf`() throws {
    for scale in Figure.Scale.allCases {
      let figure = Figure.of(scale, isWhole: false)
      let calf = figure.counterpart(of: try site("left-shin"), from: .front)
      #expect(calf.parent == (try site("left-calf")))
    }
  }

  @Test func `a mark on an area stands on those parts that have none of their own`() throws {
    var canvas = Canvas(size: Size(45, 20))
    let levels = [try site("left-calf"): 2, try site("left-inner-calf"): 10]
    Figure.legs.draw(levels: levels, selected: nil, on: &canvas)
    let inner = try #require(Figure.legs.centre(of: try site("left-inner-calf"), on: .back))
    let outer = try #require(Figure.legs.centre(of: try site("left-outer-calf"), on: .back))
    #expect(canvas[outer.x, outer.y + 1].style.ink == .fill(2))
    #expect(canvas[inner.x, inner.y + 1].style.ink == .fill(10))
    #expect(canvas.lines().joined().contains("10"))
    #expect(canvas.cursor == nil)
  }
}
