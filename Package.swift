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

    .target(name: "CHeap"),
    module("Source", needs: ["CLibcrypto", "CHeap"]),
    module("Git", needs: ["Source", "CLibgit2"]),
    .target(name: "CArena", dependencies: ["CCmark"]),
    module("Markdown", needs: ["Source", "CCmark", "CArena"]),
    module("FrontMatter", needs: ["Source", "CLibyaml"]),
    module("Gherkin", needs: ["Source"]),
    module("BacklogModel", needs: ["Source", "Git", "Markdown", "FrontMatter", "Gherkin"]),
    module("Lint", needs: ["Source", "Markdown", "FrontMatter", "Gherkin", "BacklogModel"]),
    module("Reporting", needs: ["Source"]),
    module("Approval", needs: ["Source", "Git", "FrontMatter", "BacklogModel"]),

    .target(
      name: "CTemplates", path: "Templates", sources: ["embed.c"], publicHeadersPath: "include"),
    module("Templates", needs: ["CTemplates"]),
    module(
      "Site",
      needs: [
        "Source", "Markdown", "FrontMatter", "BacklogModel", "Reporting", "Templates",
      ]),
    module("Demo", needs: ["Source", "Templates"]),
    module("Adoption", needs: ["Source", "FrontMatter", "BacklogModel"]),
    module("History", needs: ["Source", "Git", "FrontMatter", "BacklogModel"]),

    .executableTarget(
      name: "nextup",
      dependencies: [
        "Source", "Git", "Markdown", "FrontMatter", "Gherkin", "BacklogModel", "Lint", "Reporting",
        "Templates", "Site", "Demo", "Adoption", "History", "Approval",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .executableTarget(
      name: "nextup-bench",
      dependencies: [
        "Source", "BacklogModel", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Tests/Benchmarks", swiftSettings: settings),

    .executableTarget(
      name: "nextup-evaluate",
      dependencies: [
        "Source", "BacklogModel", "Lint", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Tests/Evaluation", swiftSettings: settings),

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
    tests("Gherkin", needs: ["Source"]),
    tests(
      "BacklogModel",
      needs: ["Source", "Git", "Markdown", "FrontMatter", "Gherkin", "FuzzTargets"]),
    tests("Lint", needs: ["Source", "FrontMatter", "BacklogModel"]),
    tests("Reporting", needs: ["Source"], excluding: ["Snapshots"]),
    tests("Templates"),
    tests(
      "Site",
      needs: [
        "Source", "BacklogModel", "Templates",
      ], excluding: ["Snapshots"]),
    tests("Approval", needs: ["Source", "Git", "BacklogModel"], excluding: ["Snapshots"]),
    tests("Adoption", needs: ["Source", "BacklogModel"]),
    tests("History", needs: ["Source", "Git", "BacklogModel"]),
    tests("Demo", needs: ["Source", "BacklogModel", "Lint", "Templates"]),
    .target(
      name: "FuzzTargets",
      dependencies: ["Source", "Markdown", "FrontMatter", "BacklogModel", "Lint", "Reporting"],
      path: "Tests/Fuzzing/Targets", swiftSettings: settings),
    tests("FuzzTargets"),
    .testTarget(
      name: "EndToEndTests", dependencies: ["nextup", "TestSupport", "FuzzTargets"],
      exclude: [
        "Snapshots", "Demonstrations",
        "validate-schemas.py", "validate-sarif.py", "sarif-written.schema.json",
      ], swiftSettings: settings),
  ],
  cLanguageStandard: .c2x
)

// The fuzzer links only with libFuzzer, which `make fuzz` asks for.
if Context.environment["NEXTUP_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzzing/CLibFuzzer"),
    .executableTarget(
      name: "nextup-fuzz", dependencies: ["FuzzTargets", "CLibFuzzer"],
      path: "Tests/Fuzzing/Main",
      swiftSettings: settings),
  ]
}
