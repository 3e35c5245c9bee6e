/// A point of a track.
struct TrackPoint {
  var latitude: Double
  var longitude: Double
  /// Metres above the sea; nil when not recorded. So for all that follow.
  var height: Double?
  var time: ISOTime?
  /// Metres a second, as the device wrote it.
  var speed: Double?
  var heartRate: Int?

  var isOnEarth: Bool { abs(latitude) <= 90 && abs(longitude) <= 180 }
}
