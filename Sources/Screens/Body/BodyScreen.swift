import Drawing
import Model

/// The body map: where it is sore, the last days of each site beside it, and what a mark asks for.
public struct BodyScreen: Screen {
  /// Days before today; 0 is today.
  var back = 0
  var span = BodySpan.day
  /// Nil until the runner chose one: then the site marked last.
  var site: Site?
  /// Nil until chosen: morning before anything was done that day, else after.
  var chosenMoment: Moment?
  /// Nil until chosen: what the site felt like last.
  var chosenKind: SorenessKind?
  var isWhole = false
  var face = Figure.Face.back
  /// What is being typed after `s`.
  var naming: LineField?
  /// The sites of a round, and which is next; nil outside of one.
  var round: (sites: [Site], next: Int)?

  /// True while the weeks go by themselves.
  public var isPlaying = false

  public let title = "Body"

  public init() {}

  public var isTyping: Bool { naming != nil }

  public func keymap(_ world: World) -> [Binding] {
    if isTyping { return BodyKeys.naming }
    if isPlaying { return BodyKeys.playing }
    return openQuestion(world) == nil ? BodyKeys.all : BodyKeys.questions + BodyKeys.all
  }

  public func day(_ world: World) -> Day { world.today - back }
  public func focus(_ world: World) -> Site? { current(world) }

  public func needs(_ world: World) -> Needs? {
    let last = world.week(of: day(world))
    let first = last.advanced(by: 1 - BodyLayout.mostWeeks)
    return Needs(days: first.start...last.last, totals: first.start...last.last)
  }

  func figure(_ world: World) -> Figure {
    let room = Size(world.window.width, world.window.height - 4)
    return Figure.of(
      .fitting(room), isWhole: isWhole, isFacing: world.taste.isFacing)
  }

  /// The site under the cursor.
  func current(_ world: World) -> Site {
    if let site { return site }
    let day = day(world)
    let marks = world.slice.marks.filter { $0.day <= day }
    let last = marks.max { ($0.day, $0.level.level, $1.site) < ($1.day, $1.level.level, $0.site) }
    return last?.site ?? Site.all.first { $0.slug == "left-calf" } ?? Site.all[0]
  }

  /// The face the cursor is on: the chosen one where the site is seen there.
  func face(of site: Site, in figure: Figure) -> Figure.Face {
    let seen = figure.faces(of: site)
    return seen.contains(face) ? face : seen.first ?? face
  }

  func moment(_ world: World) -> Moment {
    if let chosenMoment { return chosenMoment }
    let day = day(world)
    return world.slice.sessions.contains { $0.day == day && $0.isDone } ? .after : .morning
  }

  func kind(_ world: World) -> SorenessKind {
    if let chosenKind { return chosenKind }
    let site = current(world)
    let day = day(world)
    let known = world.slice.marks.filter {
      $0.site == site && $0.day <= day && $0.day > day - 14 && $0.level.level > 0
    }
    return known.max { $0.day < $1.day }?.kind ?? .ache
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    // Going to another day leaves the cursor where it is.
    if site == nil { site = current(world) }
    switch action {
    case .up, .down, .left, .right: move(action, world)
    case .otherSide: select(current(world).opposite ?? current(world), world)
    case .flip: flip(world)
    case .area: select(widened(world), world)
    case .range: isWhole.toggle()
    case .span: span = Self.after(span)
    case .earlier: back += 1
    case .later: back = max(0, back - 1)
    case .previous: back += 7
    case .next: back = max(0, back - 7)
    case .today: (back, span) = (0, .day)
    case .moment: chosenMoment = Self.after(moment(world))
    case .nameSite: naming = LineField()
    case .choose: finishNaming(world)
    case .close: naming = nil
    case .round: toggleRound(world)
    case .play: play()
    case .tick: tick()
    default: return mark(action, world)
    }
    return []
  }

  /// Puts the cursor on a site, on a map where it is seen.
  mutating func select(_ site: Site, _ world: World) {
    if self.site != site { chosenKind = nil }
    self.site = site
    if Figure.legs.faces(of: site).isEmpty { isWhole = true }
    face = face(of: site, in: figure(world))
  }

  private mutating func move(_ action: Request, _ world: World) {
    let directions: [Request: Figure.Direction] = [
      .up: .up, .down: .down, .left: .left, .right: .right,
    ]
    if round != nil, action == .up || action == .down {
      step(action == .up ? -1 : 1, world)
      return
    }
    guard let direction = directions[action] else { return }
    let figure = figure(world)
    let site = current(world)
    select(figure.neighbour(of: site, on: face(of: site, in: figure), going: direction), world)
  }

  private mutating func flip(_ world: World) {
    let figure = figure(world)
    let site = current(world)
    let face = face(of: site, in: figure)
    self.face = face == .front ? .back : .front
    if !figure.faces(of: site).contains(self.face) {
      select(figure.counterpart(of: site, from: face), world)
    }
  }

  /// The area of a part; of an area, its part that is seen.
  private func widened(_ world: World) -> Site {
    let site = current(world)
    if let area = site.parent { return area }
    let figure = figure(world)
    return site.parts.first { figure.faces(of: $0).contains(face) } ?? site.parts.first ?? site
  }

  static func after<T: CaseIterable & Equatable>(_ value: T) -> T where T.AllCases == [T] {
    let all = T.allCases
    let index = all.firstIndex(of: value) ?? 0
    return all[(index + 1) % all.count]
  }

  public mutating func click(_ point: Point, size: Size, _ world: World) -> [Wish] {
    let layout = BodyLayout(size, isWhole: isWhole, isFacing: world.taste.isFacing)
    if let site = layout.figure.site(at: point) {
      face = layout.figure.face(at: point)
      select(site, world)
    } else if let row = layout.row(at: point) {
      let rows = rows(world, layout)
      if rows.indices.contains(row) { select(rows[row], world) }
    }
    return []
  }
}
