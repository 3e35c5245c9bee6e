/// A file of this folder, as it is compiled into the program.
public struct EmbeddedFile: Sendable {
  /// Path below `Assets`, with `/` between folders.
  public let path: String
  /// Its whole text.
  public let text: StaticString

  public init(path: String, text: StaticString) {
    self.path = path
    self.text = text
  }
}
