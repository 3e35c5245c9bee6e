import CMinizip

/// One file of an archive.
struct ZipMember {
  let name: String
  let packed: Int
  fileprivate let position: unz64_file_pos
  fileprivate let isLocked: Bool

  /// True for a name that leads out of the folder that it would be unpacked in.
  var climbs: Bool {
    name.hasPrefix("/") || name.contains("\\") || name.contains(":")
      || name.split(separator: "/").contains("..")
  }
  var isFolder: Bool { name.hasSuffix("/") }
}

/// A zip on the disk. Its members are read one at a time and nothing of it is written.
final class ZipArchive {
  /// More members than any export has.
  static let mostMembers = 200_000

  private let handle: unzFile
  let members: [ZipMember]
  /// Bytes that may still unfold from the whole archive.
  fileprivate var allowance: Int

  static func recognises(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6])
  }

  init(path: String, size: Int) throws(FormatError) {
    guard let handle = unzOpen64(path) else {
      throw .badArchive(reason: "its list of files is missing")
    }
    self.handle = handle
    allowance = Unfolding.limit(size)
    var members: [ZipMember] = []
    var status = unzGoToFirstFile(handle)
    while status == UNZ_OK, members.count < ZipArchive.mostMembers {
      guard let member = ZipArchive.member(handle) else { break }
      members.append(member)
      status = unzGoToNextFile(handle)
    }
    self.members = members
  }

  deinit { unzClose(handle) }

  /// True when it unfolded further than any real archive, so that nothing more of it is read.
  var isSpent: Bool { allowance < 0 }

  private static func member(_ handle: unzFile) -> ZipMember? {
    var info = unz_file_info64()
    var name = [CChar](repeating: 0, count: 1025)
    var position = unz64_file_pos()
    guard
      unzGetCurrentFileInfo64(handle, &info, &name, 1024, nil, 0, nil, 0) == UNZ_OK,
      unzGetFilePos64(handle, &position) == UNZ_OK
    else { return nil }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return ZipMember(
      name: String(decoding: bytes, as: UTF8.self),
      packed: Int(clamping: info.compressed_size), position: position,
      isLocked: info.flag & 1 == 1)
  }

  /// The bytes of a member; the source before it ends with this.
  func open(_ member: ZipMember) throws(FormatError) -> any ByteSource {
    guard !member.climbs else { throw .badArchive(reason: "its path climbs out of the archive") }
    guard !member.isLocked else { throw .badArchive(reason: "it is locked by a password") }
    var position = member.position
    unzCloseCurrentFile(handle)
    guard unzGoToFilePos64(handle, &position) == UNZ_OK, unzOpenCurrentFile(handle) == UNZ_OK
    else { throw .badArchive(reason: "packed in a way that is not known") }
    return ZipMemberSource(self, handle, limit: Unfolding.limit(member.packed))
  }
}

/// The bytes of one member.
private final class ZipMemberSource: ByteSource {
  private let archive: ZipArchive
  private let handle: unzFile
  private var limit: Int
  private var isAtEnd = false

  init(_ archive: ZipArchive, _ handle: unzFile, limit: Int) {
    self.archive = archive
    self.handle = handle
    self.limit = limit
  }

  func next(_ count: Int) throws(FormatError) -> [UInt8] {
    if isAtEnd { return [] }
    var got: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      got = unzReadCurrentFile(handle, buffer.baseAddress, UInt32(count))
      filled = max(0, Int(got))
    }
    guard got >= 0 else { throw .badArchive(reason: "zip") }
    if got == 0 {
      isAtEnd = true
      guard unzCloseCurrentFile(handle) != UNZ_CRCERROR else {
        throw .badArchive(reason: "its checksum is wrong")
      }
    }
    limit -= piece.count
    archive.allowance -= piece.count
    guard limit >= 0, archive.allowance >= 0 else { throw .hostileArchive }
    return piece
  }
}
