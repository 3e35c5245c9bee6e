import Assets
import Drawing
import Model

extension Figure {
  /// How large a figure is: for windows of 60×20, 80×24 and 200×60.
  enum Scale: String, CaseIterable, Sendable {
    case small, medium, large

    /// The largest scale whose figures leave room beside them for the list.
    static func fitting(_ size: Size) -> Scale {
      if size.width >= 180, size.height >= 56 { return .large }
      return size.width >= 78 && size.height >= 19 ? .medium : .small
    }
  }

  /// The legs, finest below the hip, at the scale of an 80×24 window.
  public static let legs = Figure(embedded: "body/legs.mask")
  /// The whole body at the scale of an 80×24 window.
  public static let whole = Figure(embedded: "body/whole.mask")
  private static let smallLegs = Figure(embedded: "body/legs-small.mask")
  private static let smallWhole = Figure(embedded: "body/whole-small.mask")
  private static let largeLegs = Figure(embedded: "body/legs-large.mask")
  private static let largeWhole = Figure(embedded: "body/whole-large.mask")
  private static let turned: [[Figure]] = Scale.allCases.map { scale in
    [false, true].map { Figure(Figure.of(scale, isWhole: $0).mask.facing()) }
  }

  /// The figure of a scale; with `isFacing` its front faces the reader.
  static func of(_ scale: Scale, isWhole: Bool, isFacing: Bool = false) -> Figure {
    if isFacing {
      let at = Scale.allCases.firstIndex(of: scale) ?? 0
      return turned[at][isWhole ? 1 : 0]
    }
    switch scale {
    case .small: return isWhole ? smallWhole : smallLegs
    case .medium: return isWhole ? whole : legs
    case .large: return isWhole ? largeWhole : largeLegs
    }
  }

  private init(embedded path: String) {
    let file = EmbeddedFile.all.first { $0.path == path }
    self.init(text: file.map { "\($0.text)" } ?? "")
  }
}
