extension String {
  /// Where the name in a path begins, behind its last slash; by bytes, since a mark that follows a
  /// slash makes one letter with it.
  public var nameStart: String.Index {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) } ?? startIndex
  }

  /// The folder a path lies in with its slash; empty for a name alone.
  public var folderPart: String { String(self[..<nameStart]) }
  /// The rest of it.
  public var namePart: String { String(self[nameStart...]) }
}
