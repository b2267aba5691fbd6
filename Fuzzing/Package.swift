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
    let files = try FileManager.default.subpathsOfDirectory(atPath: "\(Context.packageDirectory)/Sources/\(room)/.")
        .filter { $0.hasSuffix(".swift") }.sorted()
    return .target(
        name: name, dependencies: dependencies, path: "Sources/\(room)", exclude: files.filter { !isPart($0) },
        sources: files.filter(isPart), swiftSettings: strict)
}

/// What moves the bytes of the wires: the rest of their folders is what they mean.
let movers = [
    "AGISound", "AGIWire", "AudioSocketTape", "AudioSocketWire", "CallAlarm", "ClipSound", "ClipSounds", "EventSocketWire", "PeerNetwork",
    "SwitchCall",
    "SwitchDoor", "SwitchFigures", "SwitchHandler", "SwitchLeg",
    "SoundClock", "SoundClocks", "SwitchListener", "SwitchServer", "SwitchVisit",
    "ToneDetector", "WholeWrite",
    "LineAlarm", "LineFarPort", "LineFigures", "LineHandler", "LineLeg", "LinePort", "LineServer", "LineSessions", "LineSocket",
    "LineStreams",
    "LineTrunk",
]

func isMeaning(_ file: String) -> Bool {
    if file.hasPrefix("Line/Doors/") { return ["Line/Doors/LineLimits.swift", "Line/Doors/LineOrigin.swift"].contains(file) }
    if file.hasPrefix("LineGateway/") { return false }
    let name = file.split(separator: "/").last ?? ""
    return !movers.contains { name.hasPrefix($0 + ".") || name.hasPrefix($0 + "+") }
}

let package = Package(
    name: "fuzzing",
    dependencies: [
        .package(name: "schoolbell", path: ".."),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        try part("Lines", of: "Gateways", [texts, nio], isMeaning),
        try part("CSV", of: "Intake", []) { $0.hasPrefix("CSV/") || $0 == "SystemMessage.swift" },
        try part("SMS", of: "Notices", [texts]) { file in
            let names = ["HandOver", "IncomingText", "KannelQuery", "KannelSettings", "TextCommand"]
            return file.hasPrefix("SMS/") || names.contains { file.hasSuffix("/\($0).swift") }
        },
        try part("Catalogue", of: "SchoolLine", [texts]) { $0.hasPrefix("SchoolCatalogue") },
        .executableTarget(name: "fuzz", dependencies: ["CSV", "Catalogue", "Lines", "SMS", texts, nio], swiftSettings: strict),
    ]
)
