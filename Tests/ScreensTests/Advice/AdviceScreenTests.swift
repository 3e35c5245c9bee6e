import Advice
import Drawing
import Model
import Testing

@testable import Screens

extension World {
  /// A journal on a Friday: a long run planned past the limit, both calves sore after intervals,
  /// and the health questions answered or not.
  static func sore(isAsked: Bool = true) throws -> World {
    let today = Day.friday
    var slice = Slice(days: (today - 400)...(today + 120))
    for (index, ago) in [2, 5, 8, 12, 15, 19, 22, 26, 29].enumerated() {
      slice.sessions.append(
        Session(
          id: RecordID(high: 1, low: UInt64(index)), day: today - ago,
          distance: Distance(metres: ago == 5 ? 18_200 : 10_000), moving: Duration(seconds: 3600),
          rpe: RPE(ago == 2 ? 8 : 4)))
    }
    slice.sessions.append(
      Session(
        id: RecordID(high: 2, low: 0), day: today + 2, title: "Long",
        distance: Distance(metres: 22_000), isDone: false))
    for slug in ["left-calf", "right-calf"] {
      let site = try #require(Site(slug: slug))
      let level = try #require(Soreness(4))
      slice.marks.append(SorenessMark(day: today, site: site, moment: .morning, level: level))
    }
    if isAsked {
      slice.runner.health = "none"
      slice.runner.healthAsked = today - 10
    }
    slice.firstDay = slice.sessions.map(\.day).min()
    slice.firstRun = slice.firstDay
    var world = World(today: today, slice: slice, seed: RecordID(high: 7, low: 7))
    world.judge()
    return world
  }

  /// Asks the rules, as the loop would.
  mutating func judge(why rule: RuleName? = nil, asking distance: Distance? = nil) {
    let totals = slice.sessions.dayTotals
    var facts = Facts(slice: slice, totals: totals, day: today, taste: taste)
    if let distance { facts = facts.asking(distance) }
    verdicts = Catalogue.verdicts(facts)
    limits = Limits(facts, verdicts)
    recorded = slice.firstDay.map { $0...today }
    self.totals = totals
    guard let rule, let verdict = verdicts.first(where: { $0.rule == rule }) else { return }
    why = Why(
      verdict, facts, all: verdicts, history: JournalHistory(slice, totals: totals, taste: taste))
  }
}

struct AdviceScreenTests {
  private func text(_ canvas: Canvas) -> String { canvas.lines().joined(separator: "\n") }

  @Test func `it lists what speaks, and the silent behind a dot`() throws {
    let world = try World.sore()
    var shell = Shell()
    _ = shell.play("g6", world)
    let speaking = text(shell.frame(world))
    #expect(speaking.contains("Sun 22.0 km planned, 21 % past 18.2; limit 20.0"))
    #expect(!speaking.contains("complete weeks to compare with"))
    #expect(speaking.contains("Nothing written points to a warning sign. ! to go through them"))
    _ = shell.play(".", world)
    #expect(text(shell.frame(world)).contains("can't tell"))
    #expect(text(shell.frame(world, 80, 40)).contains("complete weeks to compare with"))
  }

  @Test func `y plans what is proposed, x puts it aside`() throws {
    let world = try World.sore()
    let rows = world.verdicts.filter(\.speaks)
    let at = try #require(rows.firstIndex { $0.rule == .strength })
    var shell = Shell()
    let keys = "g6" + String(repeating: "j", count: at)
    let planned = try #require(shell.play(keys + "y", world).change)
    #expect(planned.title == "accepted: Strength")
    #expect(planned.edits.count == 6)
    let dismissed = try #require(shell.play("x", world).change)
    #expect(dismissed.edits.map(\.table) == [.decision])
  }

  @Test func `a warning sign can't be put aside, and y goes to who saw it`() throws {
    var world = try World.sore()
    world.slice.signs = [
      Sign(id: RecordID(high: 3, low: 0), day: world.today, name: "chest-pain", isPresent: true)
    ]
    world.judge()
    var shell = Shell()
    #expect(shell.play("g6x", world).change == nil)
    _ = shell.play("y", world)
    #expect(text(shell.frame(world)).contains("STOP. Chest pain: emergency number now"))
    let seen = try #require(shell.play("sDr Lee\n", world).change)
    #expect(seen.title == "seen by Dr Lee")
    world.slice.apply(seen)
    world.judge()
    #expect(world.verdicts.first?.rule != .redFlag)
  }

  @Test func `marks that raise a warning sign are answered by their site`() throws {
    var world = try World.sore()
    let site = try #require(Site(slug: "left-calf"))
    let level = try #require(Soreness(3))
    world.slice.marks.append(
      SorenessMark(day: world.today, site: site, moment: .after, level: level, kind: .swollen))
    world.judge()
    var shell = Shell()
    let seen = try #require(shell.play("!sthe clinic\n", world).change)
    world.slice.apply(seen)
    world.judge()
    #expect(world.verdicts.first { $0.rule == .redFlag }?.level != .strong)
  }

  @Test func `the health questions open from the massage verdict and are written once`() throws {
    var world = try World.sore(isAsked: false)
    var shell = Shell()
    let shown = AdviceScreen().shown(world)
    let at = try #require(shown.firstIndex { $0.rule == .massage })
    _ = shell.play("g6" + String(repeating: "j", count: at) + "y", world)
    #expect(text(shell.frame(world)).contains("Before massage: y where it is so"))
    let change = try #require(shell.play("nny\n", world).change)
    world.slice.apply(change)
    #expect(world.slice.runner.health == "clot")
    #expect(world.slice.runner.healthAsked == world.today)
  }

  @Test func `why shows question, chart, numbers, limit, evidence and its limits`() throws {
    var world = try World.sore()
    world.judge(why: .singleRunSpike)
    var shell = Shell()
    _ = shell.play("g6\n", world)
    world.judge(why: .singleRunSpike)
    let shown = text(shell.frame(world, 80, 40))
    for part in [
      "Is this run more than 10 % longer", "planned run 22.0 km, limit 20.0 km", "36.4 km: strong",
      "Frandsen 2025", "3 in 1,000", "watched, not tested", "full weeks", "░",
    ] {
      #expect(shown.contains(part), "\(part)")
    }
  }

  @Test func `another distance is asked with plus and minus`() throws {
    var world = try World.sore()
    world.judge(why: .singleRunSpike)
    var panel = WhyPanel(.singleRunSpike)
    _ = panel.update(.more, world)
    #expect(panel.needs(world)?.why?.distance?.centimetres == 2_100_000)
    world.judge(why: .singleRunSpike, asking: panel.asked)
    _ = panel.update(.less, world)
    #expect(panel.asked?.centimetres == 2_000_000)
    world.judge(why: .singleRunSpike, asking: panel.asked)
    #expect(world.why?.verdict.level == Level.none)
  }

  @Test func `why's y opens the health questions where they are asked`() throws {
    var world = try World.sore(isAsked: false)
    world.judge(why: .massage)
    var panel = WhyPanel(.massage)
    #expect(panel.keymap(world).first { $0.action == .accept }?.hint == "answer them")
    let wishes = panel.update(.accept, world)
    guard case .push(let next)? = wishes.first else {
      Issue.record("\(wishes)")
      return
    }
    #expect(next.title == "Health questions")
    world.judge(why: .startingPoint)
    let silent = WhyPanel(.startingPoint).keymap(world)
    #expect(silent.allSatisfy { ![.accept, .dismiss].contains($0.action) || $0.hint == nil })
  }

  @Test func `the footer of Advice says what y does to the selected verdict`() throws {
    for (isAsked, hints) in [
      (true, ["make it 20.0", "accept", "plan it"]), (false, ["make it 20.0", "answer them"]),
    ] {
      let world = try World.sore(isAsked: isAsked)
      var screen = AdviceScreen()
      var found: Set<String> = []
      for _ in screen.shown(world) {
        found.insert(screen.keymap(world).first { $0.action == .accept }?.hint ?? "none")
        _ = screen.update(.down, world)
      }
      #expect(found.isSuperset(of: hints), "\(found)")
    }
  }

  @Test func `what comes first is seen without going down, and that there is more`() throws {
    var world = try World.sore()
    let site = try #require(Site(slug: "left-achilles"))
    let level = try #require(Soreness(6))
    world.slice.marks.append(
      SorenessMark(day: world.today, site: site, moment: .morning, level: level))
    world.judge(why: .singleRunSpike)
    for (width, height) in [(80, 20), (60, 16)] {
      var canvas = Canvas(size: Size(width, height))
      WhyPanel(.singleRunSpike).draw(world, on: &canvas)
      #expect(text(canvas).contains("first     L Achilles 6 of 10"), "\(text(canvas))")
      #expect(text(canvas).contains("down for more"), "\(text(canvas))")
    }
    var canvas = Canvas(size: Size(120, 60))
    WhyPanel(.singleRunSpike).draw(world, on: &canvas)
    #expect(!text(canvas).contains("down for more"))
  }

  @Test(arguments: [36, 56, 76, 120])
  func `a question of either list and its yes are whole`(width: Int) throws {
    let world = try World.sore()
    var health = HealthPanel()
    var signs = SignsPanel()
    var open = world
    for (index, sign) in WarningSign.allCases.enumerated() {
      open.slice.signs.append(
        Sign(
          id: RecordID(high: 9, low: UInt64(index)), day: world.today, name: sign.rawValue,
          isPresent: true))
    }
    for question in HealthCondition.allCases.map(\.question) {
      var canvas = Canvas(size: Size(width, 20))
      health.draw(world, on: &canvas)
      #expect(words(canvas).contains(question), "\(text(canvas))")
      #expect(canvas.cursor != nil)
      _ = health.update(.yes, world)
    }
    for question in WarningSign.allCases.map(\.question) {
      var canvas = Canvas(size: Size(width, 20))
      signs.draw(open, on: &canvas)
      #expect(words(canvas).contains(question), "\(text(canvas))")
      #expect(words(canvas).contains(" yes"))
      _ = signs.update(.down, open)
    }
  }

  @Test(arguments: [Size(60, 20), Size(80, 24), Size(200, 60)])
  func `a line under the list is whole or not there`(size: Size) throws {
    let world = try World.demo()
    var shell = Shell()
    _ = shell.play("g6", world)
    for verdict in world.verdicts.filter(\.speaks) {
      let shown = words(shell.frame(world, size.width, size.height))
      for detail in verdict.details {
        let start = "\(detail.label) \(detail.text.prefix(12))"
        #expect(!shown.contains(start) || shown.contains(detail.text), "\(shown)")
      }
      #expect(
        size.height < 24 || shown.contains(verdict.evidence.first?.shortSource ?? "?"), "\(shown)")
      _ = shell.play("j", world)
    }
  }

  private func words(_ canvas: Canvas) -> String {
    text(canvas).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  @Test func `one key on the plan writes the strength session that is due`() throws {
    let world = try World.sore()
    var shell = Shell()
    let change = try #require(shell.play("g7s", world).change)
    #expect(change.title == "accepted: Strength")
    #expect(text(shell.frame(world)).contains("Long 22.0 km"))
    let moved = try #require(shell.play("<", world).change)
    #expect(moved.title == "moved Long 22.0 km from Sunday to Saturday")
    #expect(shell.play("d", world).change?.title == "deleted Long 22.0 km")
  }

  @Test func `advice, why and plan look as they did`() throws {
    var world = try World.sore()
    world.judge(why: .singleRunSpike)
    for (name, keys) in [("advice", "g6"), ("why", "g6\n"), ("plan", "g7")] {
      for (width, height) in [(80, 24), (60, 20), (200, 60)] {
        var shell = Shell()
        shell.size = Size(width, height)
        _ = shell.play(keys, world)
        try expectSnapshot(shell.frame(world, width, height), "\(name)-\(width)x\(height)")
      }
    }
  }

  @Test func `no distance is a target under a sign, illness, unsettled pain or a return`() throws {
    func shown(_ change: (inout World) throws -> Void) throws -> String {
      var world = try World.sore()
      try change(&world)
      world.judge()
      var shell = Shell()
      let today = text(shell.frame(world))
      _ = shell.play("g2", world)
      return today + text(shell.frame(world))
    }
    let words = ["Left to the guide", "is a big step", "guide 3"]
    let open = try shown { _ in }
    for word in words { #expect(open.contains(word), "\(word)\n\(open)") }
    let reasons: [(inout World) throws -> Void] = [
      {
        $0.slice.signs = [
          Sign(id: RecordID(high: 3, low: 0), day: $0.today, name: "limp", isPresent: true)
        ]
      },
      {
        var checkIn = CheckIn(day: $0.today)
        checkIn.isIll = true
        $0.slice.checkIns = [checkIn]
      },
      {
        let site = try #require(Site(slug: "left-achilles"))
        let level = try #require(Soreness(4))
        for day in [$0.today - 1, $0.today] {
          $0.slice.marks.append(SorenessMark(day: day, site: site, moment: .morning, level: level))
        }
      },
      { world in
        let today = world.today
        world.slice.sessions.removeAll { $0.isDone && today - $0.day < 20 }
      },
    ]
    for reason in reasons {
      let hidden = try shown(reason)
      for word in words { #expect(!hidden.contains(word), "\(word)\n\(hidden)") }
      #expect(hidden.contains("No distances while there is "), "\(hidden)")
    }
    // Pain and a return leave what is planned to be looked at; a sign and illness don't.
    for (reason, isSaid) in zip(reasons, [false, false, true]) {
      let shown = try shown(reason)
      #expect(shown.contains("past 18.2") == isSaid, "\(shown)")
      #expect(shown.contains("most of the last 4") == isSaid, "\(shown)")
      let plan = shown.split(separator: "\n").first { $0.contains("with the plan") } ?? ""
      #expect(!plan.isEmpty && plan.contains { "·▲".contains($0) } == isSaid, "\(shown)")
    }
  }

  @Test func `Today says minutes where distance is mostly missing, their guide and their step`()
    throws
  {
    var world = try World.sore()
    for index in world.slice.sessions.indices { world.slice.sessions[index].distance = nil }
    world.judge()
    let shown = words(Shell().frame(world))
    #expect(shown.contains("60 min run this week."), "\(shown)")
    #expect(shown.contains("Past 66 min is a big step; left to the guide"), "\(shown)")
  }

  @Test(arguments: [60, 80])
  func `a verdict's sentence is whole or not there, on Today, Advice and Why`(width: Int) throws {
    let worlds = [try World.demo(), try World.sore()]
    for world in worlds {
      for verdict in Catalogue.verdicts(
        Facts(slice: world.slice, totals: world.totals, day: world.today)) where verdict.speaks
      {
        var why = world
        why.judge(why: verdict.rule)
        var canvas = Canvas(size: Size(width, 20))
        WhyPanel(verdict.rule).draw(why, on: &canvas)
        #expect(words(canvas).contains(verdict.headline))
      }
      for height in 14...30 {
        for keys in ["", "g6"] {
          var shell = Shell()
          _ = shell.play(keys, world)
          let shown = words(shell.frame(world, width, height))
          for verdict in world.verdicts
          where shown.contains(verdict.headline.prefix(16)) && height > 18 {
            #expect(
              shown.replacing(" why › ", with: " ").contains(verdict.headline),
              "\(height)\n\(shown)")
          }
        }
      }
    }
  }

  @Test func `strength asks once where only runs are written, and x puts it aside`() throws {
    var world = try World.sore()
    world.slice.marks = []
    world.judge()
    let at = try #require(AdviceScreen().shown(world).firstIndex { $0.rule == .strength })
    var shell = Shell()
    let change = try #require(
      shell.play("g6" + String(repeating: "j", count: at) + "x", world).change)
    world.slice.apply(change)
    world.judge()
    #expect(!AdviceScreen().shown(world).contains { $0.rule == .strength })
  }

  @Test func `every panel of advice draws at every size`() throws {
    var world = try World.sore()
    for rule in Catalogue.rules.map({ $0.name }) {
      world.judge(why: rule)
      for size in smallSizes {
        var canvas = Canvas(size: size)
        WhyPanel(rule).draw(world, on: &canvas)
        AdviceScreen().draw(world, on: &canvas)
        HealthPanel().draw(world, on: &canvas)
        SignsPanel().draw(world, on: &canvas)
        PlanScreen().draw(world, on: &canvas)
        #expect(canvas.size == size)
      }
    }
  }
}
