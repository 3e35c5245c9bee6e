import Foundation
import PackagePlugin

/// Compiles what the program shows from Assets into the target, so that the binary stands alone.
@main
struct EmbedAssets: BuildToolPlugin {
  /// Folders below Assets whose files the program shows; generated pages stay out.
  private static let folders = ["body", "care", "demo", "exercises", "text"]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = target.directoryURL
    let files = Self.folders.flatMap { folder -> [URL] in
      let url = root.appending(path: folder)
      let found = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
      return (found?.compactMap { $0 as? URL } ?? [])
        .filter { !$0.hasDirectoryPath && !$0.lastPathComponent.hasPrefix(".") }
    }.sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded+All.swift")
    return [
      .buildCommand(
        displayName: "Embed \(files.count) assets",
        executable: try context.tool(named: "embed").url,
        arguments: [output.path, root.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
