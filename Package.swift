// swift-tools-version: 6.1
import PackageDescription

/// Every room is built with the same strict settings.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = ["GRDB", "GRDBSQLite"].map { Target.Dependency.product(name: $0, package: "GRDB.swift") }
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let metrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let nio: [Target.Dependency] = ["NIOCore", "NIOPosix"].map { .product(name: $0, package: "swift-nio") }
let nioTLS: [Target.Dependency] = [.product(name: "NIOTLS", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl")]
let hummingbird: [Target.Dependency] = ["Hummingbird", "HummingbirdCore"].map { .product(name: $0, package: "hummingbird") }
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nioTesting: [Target.Dependency] = ["NIOEmbedded", "NIOTestUtils"].map { .product(name: $0, package: "swift-nio") }

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(name: room + "Tests", dependencies: [.byName(name: room)] + dependencies, swiftSettings: strict)
}

let package = Package(
    name: "schoolbell",
    products: [
        .executable(name: "schoolbell", targets: ["schoolbell"]),
        // For the benchmarks, which are a package of their own.
        .library(name: "Rooms", targets: ["CallCore", "Dialplans", "Domain", "Gateways", "Phrases", "SchoolLine", "Speech", "Storage"]),
        // For the fuzzer, likewise: what reads texts, and needs neither a store nor a socket.
        .library(name: "Texts", targets: ["CallCore", "Dialplans", "Domain", "Phrases"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.9.0"),
    ],
    targets: [
        // System libraries and thin C shims.
        .systemLibrary(name: "CEspeak", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev", "espeak-ng-data"])]),
        .systemLibrary(name: "CSoxr", pkgConfig: "soxr", providers: [.apt(["libsoxr-dev"])]),
        .systemLibrary(name: "CSpandsp", pkgConfig: "spandsp", providers: [.apt(["libspandsp-dev"])]),
        .systemLibrary(name: "CAlsa", pkgConfig: "alsa", providers: [.apt(["libasound2-dev"])]),
        .target(name: "CPhoneNumber", linkerSettings: [.linkedLibrary("phonenumber")]),
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),

        // The pure rooms.
        room("Domain", ["CPhoneNumber", yams]),
        room("Dialplans", [yams]),
        room("CallCore", ["Dialplans"]),

        // What is said, how it sounds, what is remembered, and the wires.
        room("Phrases", ["Dialplans", "Domain", "CICU", yams]),
        room("Speech", ["Dialplans", "CallCore", "CEspeak", "CSoxr", crypto]),
        room("Storage", ["Domain", crypto] + grdb),
        room("Gateways", ["CallCore", "Dialplans", "CSpandsp", log, metrics] + nio + nioTLS),
        room("SchoolLine", ["CallCore", "Dialplans", "Domain", "Storage", log]),
        room("Intake", ["Domain", "Storage"]),
        room("Notices", ["Domain", "Storage", httpClient, log, .product(name: "NIOHTTP1", package: "swift-nio")] + nio),

        // What the service tells of itself, and the pages on which it does.
        room("Figures", [metrics]),
        room("Web", hummingbird + nio + [lifecycle, log]),

        // Where the rooms are plugged together.
        room("Stories", ["CallCore", "Dialplans"]),
        room(
            "Switchboard",
            [
                "CallCore", "Dialplans", "Domain", "Figures", "Phrases", "Speech", "Gateways", "Storage", "SchoolLine", "Intake", "Notices",
                "Web",
                log,
                metrics, yams, crypto,
            ] + nio),
        room("LineKit", ["CallCore", "Gateways"] + nio + nioTLS),
        room("Console", ["CallCore", "Dialplans", "Gateways", "Speech", "CAlsa"]),
        .executableTarget(
            name: "schoolbell",
            dependencies: [
                "CallCore", "Console", "Dialplans", "Domain", "Figures", "Gateways", "Intake", "LineKit", "Notices", "Phrases",
                "SchoolLine", "Speech",
                "Storage", "Stories", "Switchboard", "Web", arguments, log, metrics,
            ] + nio,
            swiftSettings: strict),

        // The tests of each room.
        .target(name: "Support", dependencies: [], path: "Tests/Support", swiftSettings: strict),
        tests("Domain", ["Support", yams]),
        tests("Dialplans", ["CallCore", "Support"]),
        tests("CallCore", ["Dialplans", "Support"]),
        tests("Phrases", ["Dialplans", "Domain", "Support"]),
        tests("Speech", ["CallCore", "Dialplans", "Support"]),
        tests("Storage", ["Domain", "Support"]),
        tests(
            "Gateways",
            ["CallCore", "Dialplans", "SchoolLine", "Speech", "Storage", "Stories", "Support", "Switchboard", "schoolbell", log] + nio
                + nioTesting),
        tests("SchoolLine", ["CallCore", "Dialplans", "Domain", "Phrases", "Storage", "Support", log]),
        tests("Intake", ["Domain", "Storage", "Support", yams]),
        tests("Notices", ["Domain", "Storage", "Support", log] + nio),
        tests("Figures", [metrics]),
        tests("Web", ["Support", log] + nio + nioTesting),
        tests("Stories", ["CallCore", "Dialplans"]),
        tests(
            "Switchboard",
            ["CallCore", "Dialplans", "Domain", "Gateways", "Phrases", "Speech", "Storage", "Support", "Web", log, metrics] + nio
                + nioTesting),
        tests("LineKit", ["CallCore", "Gateways", "Support", log] + nio),
        tests("Console", ["CallCore", "Dialplans", "Gateways", "Speech", "Support"]),
        .testTarget(name: "HouseTests", swiftSettings: strict),
        .testTarget(
            name: "schoolbellTests",
            dependencies: [
                "schoolbell", "CallCore", "Console", "Dialplans", "Domain", "Figures", "Intake", "Phrases", "SchoolLine", "Speech",
                "Storage",
                "Stories",
                "Support", "Switchboard", arguments, yams,
            ], swiftSettings: strict),
    ],
    cxxLanguageStandard: .cxx17
)
