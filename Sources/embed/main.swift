import Foundation

// embed OUTPUT ROOT FILE…: writes one Swift file that holds every FILE as a literal.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
  FileHandle.standardError.write(Data("usage: embed OUTPUT ROOT FILE…\n".utf8))
  exit(64)
}
let root = arguments[1].hasSuffix("/") ? arguments[1] : arguments[1] + "/"
var source = "// Written by embed from the files in Assets.\n\nextension EmbeddedFile {\n"
source += "  /// Every embedded file, by path.\n  public static let all: [EmbeddedFile] = [\n"
for path in arguments.dropFirst(2).sorted() {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  source += "    EmbeddedFile(path: \(name.debugDescription), text: \(text.debugDescription)),\n"
}
source += "  ]\n}\n"
try source.write(toFile: arguments[0], atomically: true, encoding: .utf8)
