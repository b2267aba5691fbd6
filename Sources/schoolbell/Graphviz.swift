import Crypto
import Foundation

/// The program `dot` of Graphviz.
enum Graphviz {
    /// The picture of a graph, with the hash of the text that it was made from in a comment.
    static func svg(of dot: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("schoolbell-\(Identity.call()).dot")
        try dot.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let svg = try output(["dot", "-Tsvg", file.path])
        guard let place = svg.range(of: "<svg") else { throw CommandFailure(.unavailable, "dot made no picture") }
        return svg.replacingCharacters(in: place, with: "<!-- \(comment(for: dot)) -->\n<svg")
    }

    /// By this a picture that is kept somewhere is known to be fresh.
    static func comment(for dot: String) -> String {
        "schoolbell dialplan draw, sha256 of the dot text "
            + SHA256.hash(data: Data(dot.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private static func output(_ command: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw CommandFailure(.unavailable, "cannot run \(command[0]): \(error.localizedDescription)")
        }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CommandFailure(
                .unavailable, "\(command[0]) does not work here: install graphviz, or draw with --format mermaid or --format dot")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
