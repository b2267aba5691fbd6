// swift-tools-version: 6.1
import Foundation
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
]

let texts = Target.Dependency.product(name: "Texts", package: "schoolbell")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")

/// A part of a room that would as a whole bring TLS or the store with it, and minutes of compiling: its folder is a link to ours.
func part(_ name: String, of room: String, _ dependencies: [Target.Dependency], _ isPart: (String) -> Bool) throws -> Target {
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(Context.packageDirectory)/Sources/\(room)/.").sorted()
    return .target(
        name: name, dependencies: dependencies, path: "Sources/\(room)", exclude: files.filter { !isPart($0) },
        sources: files.filter(isPart), swiftSettings: strict)
}

/// What moves the bytes of the line: the rest of its folder is what they mean.
let movers = ["Doors", "LineHandler", "LineLeg", "LineServer", "LineSocket", "LineStreams", "LineTrunk"]

let package = Package(
    name: "fuzzing",
    dependencies: [
        .package(name: "schoolbell", path: ".."),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        try part("Lines", of: "Line", [texts, nio]) { file in !movers.contains { file == $0 || file.hasPrefix($0 + ".") } },
        try part("CSV", of: "Intake", []) { ["CSV", "SystemMessage.swift"].contains($0) },
        try part("Catalogue", of: "SchoolLine", [texts]) { $0.hasPrefix("SchoolCatalogue") },
        .executableTarget(name: "fuzz", dependencies: ["CSV", "Catalogue", "Lines", texts, nio], swiftSettings: strict),
    ]
)
