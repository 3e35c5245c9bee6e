import Drawing
import Model

/// The text a figure is read from: its picture, and a letter for the region of each cell.
///
/// A small letter is on the left, a capital on the right, a digit in the middle.
struct FigureMask: Sendable {
  /// A word between the figures, and the areas it names.
  struct Label: Sendable {
    var at: Point
    var text: String
    var regions: [Region]
  }

  /// The column where the back begins.
  private(set) var back = 0
  private(set) var picture: [[Character]] = []
  private(set) var labels: [Label] = []
  private(set) var cells: [Point: Site] = [:]

  var size: Size { Size(picture.map(\.count).max() ?? 0, picture.count) }

  init(text: String) {
    var regions: [Character: Region] = [:]
    var part = ""
    var row = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "picture" || line == "letters" {
        part = String(line)
        row = 0
        continue
      }
      switch part {
      case "picture": if !line.isEmpty { picture.append(Array(line)) }
      case "letters": readLetters(line, row: row, regions)
      default: readHead(line, &regions)
      }
      row += 1
    }
  }

  private mutating func readHead(_ line: Substring, _ regions: inout [Character: Region]) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count >= 2 else { return }
    switch words[0] {
    case "back": back = Int(words[1]) ?? 0
    case "letter" where words.count == 3:
      if let letter = words[1].first { regions[letter] = Region(rawValue: words[2]) }
    case "label" where words.count > 5:
      let at = Point(Int(words[2]) ?? 0, Int(words[1]) ?? 0)
      let text = String(words[3].map { $0 == "_" ? " " : $0 })
      let named = words[5...].compactMap { Region(rawValue: $0) }
      labels.append(Label(at: at, text: text, regions: named))
    default: break
    }
  }

  private mutating func readLetters(
    _ line: Substring, row: Int, _ regions: [Character: Region]
  ) {
    for (x, letter) in line.enumerated() {
      let small = Character(letter.lowercased())
      guard let region = regions[small] else { continue }
      let side: Side = !region.isPaired ? .middle : letter == small ? .left : .right
      cells[Point(x, row)] = Site(region: region, side: side)
    }
  }
}
