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

  /// The text of the file at a path below `Assets`; empty where there is none.
  public static func text(_ path: String) -> String {
    all.first { $0.path == path }.map { "\($0.text)" } ?? ""
  }
}
