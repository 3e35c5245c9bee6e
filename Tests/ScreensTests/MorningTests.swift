import Drawing
import Model
import Testing

@testable import Screens

@Suite struct MorningTests {
  private let sites = ["left-achilles", "left-calf", "right-calf", "left-hip"]

  /// Yesterday four sites were sore; nothing is said of today yet.
  private func world() -> World {
    var world = World.empty()
    world.slice.marks = sites.enumerated().compactMap { index, slug in
      guard let site = Site(slug: slug), let level = Soreness(4 - index) else { return nil }
      return SorenessMark(
        day: world.today - 1, site: site, moment: .after, level: level,
        kind: index == 0 ? .tight : .ache)
    }
    return world
  }

  /// Plays keys one by one, each change taken in before the next key.
  private func play(_ keys: String, _ shell: inout Shell, _ world: inout World) -> [Change] {
    var changes: [Change] = []
    for key in keys {
      if let change = shell.play(String(key), world).change {
        world.slice.apply(change)
        changes.append(change)
      }
    }
    return changes
  }

  @Test func `A morning with four sore sites takes at most seven keys`() throws {
    var world = world()
    var shell = Shell()
    let keys = "m4321=\u{1B}"
    #expect(keys.count <= 7)
    let changes = play(keys, &shell, &world)
    #expect(changes.count == 5)
    #expect(
      world.slice.marks(on: world.today).map { $0.site.slug + " \($0.level.level)" }
        == ["left-achilles 4", "left-calf 3", "right-calf 2", "left-hip 1"])
    #expect(world.slice.marks(on: world.today).allSatisfy { $0.moment == .morning })
    #expect(world.slice.marks(on: world.today).first?.kind == .tight)
    #expect(world.slice.answers == [BodyAnswer(day: world.today, moment: .morning)])
    #expect(shell.panels.isEmpty)
  }

  @Test func `Each digit is written at once`() throws {
    var world = world()
    var shell = Shell()
    #expect(play("m4\u{1B}", &shell, &world).map(\.title) == ["L Achilles 4, morning"])
  }

  @Test func `Opened again it shows the answers and changes them`() throws {
    var world = world()
    var shell = Shell()
    _ = play("m4321=\u{1B}", &shell, &world)
    _ = play("mkkkk", &shell, &world)
    try expectSnapshot(shell.frame(world), "morning-again-80x24")
    let changes = play("6", &shell, &world)
    #expect(changes.map(\.title) == ["L Achilles 6, morning"])
    #expect(changes.first?.edits.first?.before != nil)
    #expect(play("=", &shell, &world).isEmpty)
    #expect(shell.top is CheckInPanel)
  }

  @Test func `Another site is named by a few letters, and c says what it feels like`() throws {
    var world = world()
    var shell = Shell()
    let changes = play("mslkn\nc2", &shell, &world)
    #expect(changes.map(\.title) == ["L knee 2, morning"])
    guard case .sorenessMark(let mark)? = changes.first?.edits.first?.after else { throw Missing() }
    #expect(mark.kind == .tight)
  }

  @Test func `The check-in takes a digit each and is one change`() throws {
    var world = World.empty()
    var shell = Shell()
    let changes = play("m=7.5\n42\n449\nny", &shell, &world)
    #expect(changes.map(\.title) == ["nothing else sore", "the check-in"])
    let checkIn = try #require(world.slice.checkIn(on: world.today))
    #expect(checkIn.sleepMinutes == 450 && checkIn.sleepQuality == 4 && checkIn.fatigue == 2)
    #expect(checkIn.stress == nil && checkIn.mood == 4)
    #expect(checkIn.restingHeartRate?.beatsPerMinute == 49)
    #expect(checkIn.isIll == false && checkIn.tookPainkiller == true)
  }

  @Test func `Esc keeps what was answered`() throws {
    var world = World.empty()
    var shell = Shell()
    _ = play("m=7h30\u{1B}", &shell, &world)
    #expect(world.slice.checkIn(on: world.today)?.sleepMinutes == 450)
    #expect(shell.panels.isEmpty)
    var other = World.empty()
    #expect(play("m=\u{1B}", &shell, &other).count == 1)
  }

  @Test func `A field that can't be so says so and stays`() throws {
    var world = World.empty()
    var shell = Shell()
    _ = play("m=late\n", &shell, &world)
    #expect(shell.frame(world).lines().contains { $0.contains("hours: 7.5, 7h30 or 7:30") })
    try expectSnapshot(shell.frame(world), "checkin-wrong-80x24")
    #expect(play("\u{1B}", &shell, &world).isEmpty)
  }

  @Test(arguments: [Size(80, 24), Size(60, 20), Size(200, 60)])
  func `The round and the check-in as they open`(size: Size) throws {
    var world = world()
    var shell = Shell()
    shell.size = size
    _ = play("m4", &shell, &world)
    try expectSnapshot(shell.draw(world, size: size), "morning-\(size.width)x\(size.height)")
    _ = play("=", &shell, &world)
    try expectSnapshot(shell.draw(world, size: size), "checkin-\(size.width)x\(size.height)")
  }
}
