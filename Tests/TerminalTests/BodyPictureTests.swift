import Drawing
import Model
import Screens
import Snapshots
import Testing

@testable import Terminal

/// The body map as a terminal shows it: three sizes, in 24 bits, 256 colours, 16, none and ASCII.
struct BodyPictureTests {
  private static let depths: [(name: String, depth: ColourDepth, ascii: Bool)] = [
    ("24bit", .direct, false), ("256", .palette, false), ("16", .sixteen, false),
    ("none", .none, false), ("ascii", .none, true),
  ]

  @Test(arguments: [(60, 20), (80, 24), (200, 60)], depths.map(\.name))
  func `the map looks as it did when it was last looked at`(
    _ window: (Int, Int), _ name: String
  ) throws {
    let depth = try #require(Self.depths.first { $0.name == name })
    for part in ["legs", "whole"] {
      let page = try map(window, isWhole: part == "whole").shown(depth.depth, ascii: depth.ascii)
      try expectSnapshot(
        rows(page, depth.depth), "body-\(part)-\(window.0)x\(window.1)-\(name)", in: "Pictures")
    }
  }

  @Test func `few colours and none show every level by a letter or a pattern`() throws {
    for (window, isWhole) in [((60, 20), false), ((80, 24), true), ((200, 60), false)] {
      let page = try map(window, isWhole: isWhole)
      let plain = page.shown(.none, ascii: false)
      #expect(plain.lines().joined().contains("▓"))
      let ascii = page.shown(.none, ascii: true).lines().joined()
      #expect(ascii.allSatisfy { $0.isASCII })
      #expect(ascii.contains("%") && ascii.contains(":"))
    }
  }

  /// A map with a calf, a knee, an Achilles, a hip and a shoulder that are sore.
  private func map(_ window: (Int, Int), isWhole: Bool) throws -> Canvas {
    let today = try #require(Day(iso: "2026-11-20"))
    var slice = Slice(days: (today - 200)...today)
    let levels = [
      ("left-calf", 3), ("right-calf", 2), ("left-achilles", 4), ("right-front-knee", 6),
      ("left-hip", 1), ("right-hamstrings", 8), ("left-shoulder", 5), ("left-lower-back", 7),
    ]
    for (slug, number) in levels {
      slice.marks.append(
        SorenessMark(
          day: today, site: try #require(Site(slug: slug)), moment: .morning,
          level: try #require(Soreness(number)), kind: .ache))
    }
    var world = World(today: today, slice: slice, seed: RecordID(high: 1, low: 1))
    world.window = Size(window.0, window.1)
    var screen: any Screen = BodyScreen()
    if isWhole { _ = screen.update(.range, world) }
    var canvas = Canvas(size: Size(window.0, window.1 - 4))
    screen.draw(world, on: &canvas)
    return canvas
  }

  /// The page, then a letter for each cell's colours and attributes, then what the letters mean.
  private func rows(_ page: Canvas, _ depth: ColourDepth) -> [String] {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    var known: [String] = []
    let looks = (0..<page.size.height).map { y in
      String(
        (0..<page.size.width).map { x in
          let words = look(page[x, y], depth)
          guard words != "plain" else { return "." as Character }
          let at = known.firstIndex(of: words) ?? known.count
          if at == known.count { known.append(words) }
          return letters[at % letters.count]
        })
    }
    return page.lines() + ["---"] + looks + ["---"]
      + known.enumerated().map { "\(letters[$0.offset % letters.count]) \($0.element)" }
  }

  private func look(_ cell: Cell, _ depth: ColourDepth) -> String {
    let (text, ground) = Palette.colours(cell.style, depth)
    func words(_ number: Int32) -> String {
      guard number >= 0 else { return "own" }
      guard depth == .direct, let exact = Palette.exact[number] else { return String(number) }
      return "\(exact.red)/\(exact.green)/\(exact.blue)"
    }
    let attributes = Painter.attributes(cell.style, depth)
    guard text >= 0 || ground >= 0 || attributes != 0 else { return "plain" }
    return "\(words(text)) on \(words(ground)) with \(attributes)"
  }
}
