// Put together of whole texts: for parts of one, the program would look among all types first.
extension StringProtocol {
  /// With its first letter large.
  public var capitalisedFirst: String { String(prefix(1)).uppercased() + String(dropFirst()) }
  /// With its first letter small.
  public var lowercasedFirst: String { String(prefix(1)).lowercased() + String(dropFirst()) }
}
