// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A module of ours: `Sources/<name>`, with the settings that all share.
func module(_ name: String, needs dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module: `Tests/<module>Tests`, without the expected output beside them.
func tests(
  _ module: String, needs dependencies: [Target.Dependency] = [], excluding output: [String] = []
) -> Target {
  .testTarget(
    name: module + "Tests",
    dependencies: [.byName(name: module), "TestSupport"] + dependencies,
    exclude: output, swiftSettings: settings)
}

/// A library of the system, found by pkg-config and installed by apt.
func system(_ name: String, _ pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
  name: "nextup",
  products: [.executable(name: "nextup", targets: ["nextup"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    system("CLibgit2", "libgit2", apt: "libgit2-dev"),
    system("CCmark", "libcmark", apt: "libcmark-dev"),
    system("CLibyaml", "yaml-0.1", apt: "libyaml-dev"),
    system("CLibcrypto", "libcrypto", apt: "libssl-dev"),

    module("Source", needs: ["CLibcrypto"]),
    module("Git", needs: ["Source", "CLibgit2"]),
    module("Markdown", needs: ["Source", "CCmark"]),
    module("FrontMatter", needs: ["Source", "CLibyaml"]),
    module("BacklogModel", needs: ["Source", "Git", "Markdown", "FrontMatter"]),
    module("Lint", needs: ["Source", "Markdown", "FrontMatter", "BacklogModel"]),
    module("Reporting", needs: ["Source"]),

    .target(
      name: "CTemplates", path: "Templates", sources: ["embed.c"], publicHeadersPath: "include"),
    module("Templates", needs: ["CTemplates"]),
    module(
      "Site",
      needs: [
        "Source", "Markdown", "FrontMatter", "BacklogModel", "Reporting", "Templates",
      ]),
    module("Demo", needs: ["Source", "Templates"]),

    .executableTarget(
      name: "nextup",
      dependencies: [
        "Source", "Git", "FrontMatter", "BacklogModel", "Lint", "Reporting", "Templates", "Site",
        "Demo", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .executableTarget(
      name: "nextup-bench",
      dependencies: [
        "Source", "BacklogModel", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Tests/Benchmarks", swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Source"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "Source", "Markdown", "FrontMatter", "BacklogModel", "Lint", "TestSupport", "nextup",
      ],
      swiftSettings: settings),
    tests("Source"),
    tests("Git", needs: ["Source"]),
    tests("Markdown", needs: ["Source"]),
    tests("FrontMatter", needs: ["Source"]),
    tests("BacklogModel", needs: ["Source", "Markdown", "FrontMatter"]),
    tests("Lint", needs: ["Source", "FrontMatter", "BacklogModel"]),
    tests("Reporting", needs: ["Source"], excluding: ["Snapshots"]),
    tests("Templates"),
    tests(
      "Site",
      needs: [
        "Source", "BacklogModel", "Templates",
      ], excluding: ["Snapshots"]),
    tests("Demo", needs: ["Source", "BacklogModel", "Lint", "Templates"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["nextup", "TestSupport"], exclude: ["Snapshots"],
      swiftSettings: settings),
  ],
  cLanguageStandard: .c2x
)
