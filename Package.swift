// swift-tools-version: 6.2
import PackageDescription

let isolated: [SwiftSetting] = [.defaultIsolation(MainActor.self)]

// Set LEGWORK_STATIC to link every library into the program: it then starts twice as fast.
// The functions that keys run through lie together in it, as .ci/order found them.
let isStatic = Context.environment["LEGWORK_STATIC"] != nil
let order = Context.packageDirectory + "/Sources/legwork/functions.order"
let linking: [LinkerSetting] =
  !isStatic
  ? []
  : [
    .unsafeFlags([
      "-static-executable", "-use-ld=lld", "-Xlinker", "--symbol-ordering-file=" + order,
      "-Xlinker", "--no-warn-symbol-ordering",
    ])
  ]

// Set LEGWORK_STRICT, as .ci/run does, and a warning in our own code ends the build.
let isStrict = Context.environment["LEGWORK_STRICT"] != nil

let package = Package(
  name: "legwork",
  products: [.executable(name: "legwork", targets: ["legwork"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Floor 0: values, cells, texts.
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CExpat"),
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CMinizip"),
    .target(name: "Model"),
    .target(name: "Drawing"),
    .target(
      name: "Assets", path: "Assets",
      exclude: ["body", "care", "demo", "exercises", "text", "rules.md", "keys.md", "legwork.1"],
      plugins: ["EmbedAssets"]),

    // Floor 1: what touches one outside thing each.
    .target(name: "Advice", dependencies: ["Model"]),
    .target(name: "Formats", dependencies: ["Model", "CExpat", "CZlib", "CMinizip"]),
    .target(
      name: "Store",
      dependencies: [
        "Model", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "Settings",
      dependencies: ["Model", .product(name: "TOMLKit", package: "TOMLKit")]),
    .target(name: "Terminal", dependencies: ["Drawing", "CNcurses"], swiftSettings: isolated),

    // Floor 2: pure screens.
    .target(name: "Screens", dependencies: ["Advice", "Drawing", "Model", "Assets"]),
    .target(name: "Report", dependencies: ["Advice", "Model", "Assets"]),

    // Floor 3: the loop and its effects.
    .target(
      name: "App", dependencies: ["Screens", "Advice", "Formats", "Drawing", "Model"],
      swiftSettings: isolated),

    // Floor 4: commands.
    .executableTarget(
      name: "legwork",
      dependencies: [
        "App", "Report", "Screens", "Settings", "Advice", "Formats", "Store", "Terminal", "Drawing",
        "Model", "Assets",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["functions.order"],
      swiftSettings: isolated, linkerSettings: linking),

    // Measures the program that lies beside it.
    .executableTarget(
      name: "legwork-bench",
      dependencies: [
        "Advice", "Formats", "Model", "Store", "Pty", "Recordings",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Sources/Bench"),

    // What writes Assets into the program.
    .executableTarget(name: "embed"),
    .plugin(
      name: "EmbedAssets", capability: .buildTool(), dependencies: ["embed"],
      path: "Sources/EmbedAssets"),

    .testTarget(name: "ModelTests", dependencies: ["Model"]),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing"]),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "Drawing", "Screens", "Model", "Snapshots"],
      exclude: ["Pictures"]),
    // Pages as they were when they were last looked at.
    .target(name: "Snapshots", dependencies: ["Drawing"], path: "Tests/Snapshots"),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Store", "Formats", "Model", "Replaying", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      exclude: ["fixtures"]),
    // A journal made again from its log, to compare.
    .target(
      name: "Replaying",
      dependencies: ["Store", "Model", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/Replaying"),
    // Makes recordings as watches write them, for tests and measurements.
    .target(name: "Recordings", path: "Tests/Recordings"),
    .testTarget(name: "FormatsTests", dependencies: ["Formats", "Model", "Recordings", "CZlib"]),
    .testTarget(name: "AdviceTests", dependencies: ["Advice", "Model"]),
    .testTarget(name: "ReportTests", dependencies: ["Report", "Advice", "Model", "Assets"]),
    .testTarget(name: "SettingsTests", dependencies: ["Settings", "Model"]),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["Screens", "Advice", "Drawing", "Model", "Assets", "Snapshots"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "AppTests",
      dependencies: [
        "App", "Screens", "Advice", "Formats", "Drawing", "Model", "Store", "Recordings",
        "Replaying",
      ]),

    .testTarget(name: "BenchTests", dependencies: ["legwork-bench", "Model"]),

    // The real program on terminals of its own.
    .target(name: "Pty", path: "Tests/Pty"),
    .testTarget(
      name: "LegworkTests",
      dependencies: [
        "Pty", "Model", "Formats", "Screens", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

let ours: Set<Target.TargetType> = [.regular, .executable, .test]
for target in package.targets where ours.contains(target.type) {
  var settings = target.swiftSettings ?? []
  if isStrict { settings.append(.treatAllWarnings(as: .error)) }
  // So that the linker can move each.
  if isStatic { settings.append(.unsafeFlags(["-Xfrontend", "-function-sections"])) }
  target.swiftSettings = settings
}
