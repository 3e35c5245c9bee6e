import Glibc

/// Lengths on the WGS 84 ellipsoid.
enum Geodesic {
  /// Metres between two points, each latitude and longitude in degrees.
  ///
  /// By the ellipsoid's own radii at the middle latitude, which is right to a millionth for the
  /// steps of a recording; over 20 km by the haversine on the mean sphere, right to 0.6 %.
  static func metres(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
    let radian = Double.pi / 180
    var east = (b.1 - a.1).truncatingRemainder(dividingBy: 360)
    if east > 180 { east -= 360 }
    if east < -180 { east += 360 }
    let north = (b.0 - a.0) * radian
    let middle = (a.0 + b.0) / 2 * radian
    let sine = sin(middle)
    let w = 1 - 0.006_694_379_990_14 * sine * sine
    let root = w.squareRoot()
    let meridian = 6_378_137 * (1 - 0.006_694_379_990_14) / (w * root)
    let parallel = 6_378_137 / root * cos(middle)
    let up = north * meridian
    let right = east * radian * parallel
    let flat = (up * up + right * right).squareRoot()
    return flat < 20_000 ? flat : haversine(a, b, east: east * radian)
  }

  private static func haversine(
    _ a: (Double, Double), _ b: (Double, Double), east: Double
  ) -> Double {
    let radian = Double.pi / 180
    let half = sin((b.0 - a.0) / 2 * radian)
    let across = sin(east / 2)
    let cosines = cos(a.0 * radian) * cos(b.0 * radian)
    let h = min(1, half * half + cosines * across * across)
    return 2 * 6_371_008.8 * asin(h.squareRoot())
  }
}
