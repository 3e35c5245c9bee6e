import Drawing
import Model
import Testing

@testable import Screens

extension Day {
  /// Friday 20 November 2026: the day of the invented journal.
  static let friday = Day(number: 20_777)
}

extension World {
  /// An empty journal on a day.
  static func empty(on today: Day = .friday) -> World {
    World(
      today: today, slice: Slice(days: (today - 60)...(today + 7)),
      seed: RecordID(high: 7, low: 7))
  }
}

extension Shell {
  /// Plays keys: letters as typed, `\n` enter, `\t` tab, `\u{1B}` escape; answers the last wishes.
  mutating func play(_ text: String, _ world: World) -> [Wish] {
    text.reduce(into: []) { wishes, character in
      let key: Key =
        switch character {
        case "\n": .enter
        case "\t": .tab
        case "\u{1B}": .escape
        default: .character(character)
        }
      wishes = handle(key, world)
    }
  }

  /// The window as it is drawn now.
  func frame(_ world: World, _ width: Int = 80, _ height: Int = 24) -> Canvas {
    draw(world, size: Size(width, height))
  }
}

extension [Wish] {
  /// The change that is to be written.
  var change: Change? {
    lazy.compactMap { wish -> Change? in
      if case .commit(let change) = wish { change } else { nil }
    }.first
  }
}

/// The sizes every screen is drawn in besides those of its snapshots.
let smallSizes = [Size(0, 0), Size(1, 1), Size(20, 3), Size(60, 20), Size(200, 60)]
