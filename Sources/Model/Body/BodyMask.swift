/// A body seen from the front and from the back, as a grid of letters: a letter a region.
///
/// A small letter is on the left, a capital on the right. A digit names a whole slug, for what lies
/// in the middle or has no letter left. Left is drawn on the left in both faces.
///
///     back 25
///     letter h hip
///     letter 1 head
///     label 2 21 hip = hip groin glute
///     letters
///        hH  …
///
/// A row of letters is half a row of the screen high, so that a letter is about square. Outlines
/// follow from the letters; there may be `lines` below, a `#` where a line is drawn inside of a
/// region. A small mask is `rimless`: its regions are parted by lines, and the body ends without
/// one, which would fill it.
public struct BodyMask: Sendable {
  /// The side of the body one looks at.
  public enum Face: Sendable, Hashable, CaseIterable { case front, back }

  /// A word on the map, at a column and a row of the screen, and the regions it names; none for a
  /// heading.
  public struct Label: Sendable, Equatable {
    public var x: Int
    public var y: Int
    public var text: String
    public var regions: [Region]
  }

  /// The column where the back begins.
  public private(set) var back = 0
  /// Whether the body ends without a line of its own.
  public private(set) var isRimless = false
  /// Whether the front is turned to face the reader.
  public private(set) var isFacing = false
  public private(set) var labels: [Label] = []
  /// The site under each letter by row and column, nil where there is none. Rows differ in length.
  public private(set) var sites: [[Site?]] = []
  /// Whether a line is drawn within a region, by row and column of letters; rows differ in length.
  public private(set) var lines: [[Bool]] = []

  /// The columns it takes.
  public private(set) var width = 0
  /// The rows of the screen it takes.
  public private(set) var height = 0

  /// Reads a mask; lines it can't read are left out.
  public init(text: String) {
    var letters: [Character: Site] = [:]
    var part = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "letters" || line == "lines" {
        part = String(line)
        continue
      }
      switch part {
      case "letters": sites.append(line.map { letters[$0] })
      case "lines": lines.append(line.map { $0 == "#" })
      default: readHead(line, &letters)
      }
    }
    while sites.last?.isEmpty == true { sites.removeLast() }
    let named = labels.map { ($0.x + $0.text.count, $0.y + 1) }
    width = max(sites.map(\.count).max() ?? 0, named.map(\.0).max() ?? 0)
    height = max((sites.count + 1) / 2, named.map(\.1).max() ?? 0)
  }

  /// The site under a letter; nil outside of the body.
  public func site(x: Int, y: Int) -> Site? {
    guard sites.indices.contains(y), sites[y].indices.contains(x) else { return nil }
    return sites[y][x]
  }

  /// Whether a line within a region goes through a letter.
  public func hasLine(x: Int, y: Int) -> Bool {
    lines.indices.contains(y) && lines[y].indices.contains(x) && lines[y][x]
  }

  /// The face a column belongs to.
  public func face(x: Int) -> Face { x < back ? .front : .back }

  private mutating func readHead(_ line: Substring, _ letters: inout [Character: Site]) {
    let words = line.split(separator: " ").map(String.init)
    switch words.first {
    case "rimless": isRimless = true
    case "back" where words.count == 2: back = Int(words[1]) ?? 0
    case "letter" where words.count == 3:
      guard let letter = words[1].first else { return }
      if let region = Region(rawValue: words[2]), region.isPaired {
        letters[letter] = Site(region: region, side: .left)
        letters[Character(letter.uppercased())] = Site(region: region, side: .right)
      } else {
        letters[letter] = Site(slug: words[2])
      }
    case "label" where words.count >= 4:
      let text = String(words[3].map { $0 == "_" ? " " : $0 })
      let named = words.dropFirst(5).compactMap { Region(rawValue: $0) }
      labels.append(
        Label(x: Int(words[2]) ?? 0, y: Int(words[1]) ?? 0, text: text, regions: named))
    default: break
    }
  }
}

extension BodyMask {
  /// The same body with the front turned round, as someone who faces you: the runner's left is on
  /// the right of the front, and stays on the left of the back.
  public func facing() -> BodyMask {
    let columns = sites.flatMap { row in
      row.indices.filter { row[$0] != nil && face(x: $0) == .front }
    }
    guard let first = columns.min(), let last = columns.max() else { return self }
    // The edges of the figure are a column further out, where there is one.
    let edge = min(1, first)
    let turning = (first - edge)...(last + edge)
    var turned = self
    turned.isFacing = !isFacing
    turned.sites = sites.map { BodyMask.turn($0, turning, blank: nil) }
    turned.lines = lines.map { BodyMask.turn($0, turning, blank: false) }
    for index in labels.indices where labels[index].x < back && labels[index].regions.isEmpty {
      if labels[index].text == "L" {
        turned.labels[index].text = "R"
      } else if labels[index].text == "R" {
        turned.labels[index].text = "L"
      }
    }
    return turned
  }

  /// A row whose columns of a range are in reverse order.
  private static func turn<T>(_ row: [T], _ range: ClosedRange<Int>, blank: T) -> [T] {
    let missing = range.upperBound + 1 - row.count
    var turned = row + Array(repeating: blank, count: max(0, missing))
    turned[range] = ArraySlice(turned[range].reversed())
    return turned
  }
}
