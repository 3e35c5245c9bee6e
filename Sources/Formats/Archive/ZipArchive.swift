import CMinizip

/// One file of an archive.
struct ZipMember {
  let name: String
  /// Bytes in the archive, up to a petabyte.
  let packed: Int
  /// Bytes when it is unfolded, as the archive says.
  let size: Int
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

  private let unzip: unzFile
  let members: [ZipMember]
  /// Bytes that may still unfold from the whole archive.
  fileprivate var allowance: Int

  static func recognises(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6])
  }

  init(path: String, size: Int) throws(FormatError) {
    guard let unzip = unzOpen64(path) else {
      throw .badArchive(reason: "its list of files is missing")
    }
    self.unzip = unzip
    allowance = Unfolding.limit(size)
    var members: [ZipMember] = []
    var status = unzGoToFirstFile(unzip)
    while status == UNZ_OK, members.count < ZipArchive.mostMembers {
      guard let member = ZipArchive.member(unzip) else { break }
      members.append(member)
      status = unzGoToNextFile(unzip)
    }
    self.members = members
  }

  deinit { unzClose(unzip) }

  /// True when it unfolded further than any real archive, so that nothing more of it is read.
  var isSpent: Bool { allowance < 0 }

  private static func member(_ unzip: unzFile) -> ZipMember? {
    var info = unz_file_info64()
    var name = [CChar](repeating: 0, count: 1025)
    var position = unz64_file_pos()
    guard
      unzGetCurrentFileInfo64(unzip, &info, &name, 1024, nil, 0, nil, 0) == UNZ_OK,
      unzGetFilePos64(unzip, &position) == UNZ_OK
    else { return nil }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return ZipMember(
      name: String(decoding: bytes, as: UTF8.self),
      packed: Int(min(info.compressed_size, 1 << 50)),
      size: Int(min(info.uncompressed_size, 1 << 50)), position: position,
      isLocked: info.flag & 1 == 1)
  }

  /// The bytes of a member; the source before it ends with this.
  func open(
    _ member: ZipMember, handle: ReadingHandle = ReadingHandle()
  ) throws(FormatError) -> any ByteSource {
    guard !member.climbs else { throw .badArchive(reason: "its path climbs out of the archive") }
    guard !member.isLocked else { throw .badArchive(reason: "it is locked by a password") }
    var position = member.position
    unzCloseCurrentFile(unzip)
    guard unzGoToFilePos64(unzip, &position) == UNZ_OK, unzOpenCurrentFile(unzip) == UNZ_OK
    else { throw .badArchive(reason: "packed in a way that is not known") }
    return ZipMemberSource(self, unzip, member, handle)
  }
}

/// The bytes of one member.
private final class ZipMemberSource: ByteSource {
  private let archive: ZipArchive
  private let unzip: unzFile
  private let handle: ReadingHandle
  private let member: ZipMember
  private var unpacked = 0
  /// Of its packed bytes, those that were counted as read.
  private var counted = 0
  private var isAtEnd = false

  init(_ archive: ZipArchive, _ unzip: unzFile, _ member: ZipMember, _ handle: ReadingHandle) {
    self.archive = archive
    self.unzip = unzip
    self.member = member
    self.handle = handle
  }

  deinit { handle.count(bytes: member.packed - counted) }

  func next(_ count: Int) throws(FormatError) -> [UInt8] {
    if isAtEnd { return [] }
    guard !handle.isStopped else { throw .stopped }
    var got: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      got = unzReadCurrentFile(unzip, buffer.baseAddress, UInt32(count))
      filled = max(0, Int(got))
    }
    guard got >= 0 else { throw .badArchive(reason: "zip") }
    if got == 0 {
      isAtEnd = true
      guard unzCloseCurrentFile(unzip) != UNZ_CRCERROR else {
        throw .badArchive(reason: "its checksum is wrong")
      }
    }
    unpacked += piece.count
    archive.allowance -= piece.count
    guard unpacked <= Unfolding.limit(member.packed), archive.allowance >= 0 else {
      throw .hostileArchive
    }
    countPacked()
    return piece
  }

  private func countPacked() {
    let part = min(1, Double(unpacked) / Double(max(1, member.size)))
    let packed = Int(part * Double(member.packed))
    handle.count(bytes: packed - counted)
    counted = packed
  }
}
