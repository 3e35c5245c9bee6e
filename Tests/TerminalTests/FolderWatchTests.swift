import Foundation
import Testing

@testable import Terminal

@MainActor struct FolderWatchTests {
  @Test func `only files of the journal's name count`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let watch = try #require(FolderWatch(folder: folder.path, prefix: "journal.db"))
    #expect(!watch.drain())
    try Data("x".utf8).write(to: folder.appending(path: "other"))
    #expect(!watch.drain())
    try Data("x".utf8).write(to: folder.appending(path: "journal.db-wal"))
    #expect(watch.drain())
    #expect(!watch.drain())
  }

  @Test func `a file counts as finished once it is closed or moved in`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let watch = try #require(FolderWatch(folder: folder.path, kind: .finished))
    let file = folder.appending(path: "run.fit.part")
    let descriptor = open(file.path, O_CREAT | O_WRONLY, 0o600)
    #expect(write(descriptor, "x", 1) == 1)
    #expect(watch.names().isEmpty)
    close(descriptor)
    #expect(watch.names() == ["run.fit.part"])
    rename(file.path, folder.appending(path: "run.fit").path)
    #expect(watch.names() == ["run.fit"])
  }

  @Test func `a folder that isn't there can't be watched`() {
    #expect(FolderWatch(folder: "/nowhere/at/all", prefix: "") == nil)
  }

  @Test func `a file is no folder to watch`() throws {
    #expect(FolderWatch(folder: #filePath) == nil)
  }

  @Test func `a wake pipe gives each byte's meaning once`() {
    let pipe = WakePipe()
    for _ in 0..<100_000 { pipe.send(107) }
    #expect(pipe.drain() == [107])
    #expect(pipe.drain().isEmpty)
  }
}
