import CallCore
import Dialplans
import Foundation

/// How entries are written down: a line each, or several for the orders to a call.
extension LineEntry {
    public var lines: [[UInt8]] {
        switch self {
        case .opened(let memory): [Array("session ".utf8) + ((try? JSONEncoder().encode(memory)) ?? Data())]
        case .taken(let call, let id): [Self.line("taken", call) { $0.add("as", id.rawValue) }]
        case .report(let call, let report): [report.line(of: call).dropLast()]
        case .orders(let call, let orders): orders.flatMap { $0.entries(of: call) }
        case .said(let message): [LineCodec.encode(message).dropLast()]
        case .forgot(let call): [Self.line("forgot", call) { _ in }]
        }
    }

    /// `nil`: this is no line of an entry.
    public init?(_ line: [UInt8]) {
        if line.starts(with: Array("session ".utf8)) {
            guard let memory = try? JSONDecoder().decode(LineMemory.self, from: Data(line.dropFirst(8))) else { return nil }
            self = .opened(memory)
            return
        }
        guard let words = try? LineWords(line[...]) else { return nil }
        let arguments = LineArguments(words)
        if let entry = Self.read(words.verb, arguments) { self = entry } else { return nil }
    }

    private static func read(_ verb: String, _ arguments: LineArguments) -> LineEntry? {
        if let link = try? LinkMessage(verb, arguments) { return .said(.link(link)) }
        guard let call = try? arguments.value("call", GatewayCallID.init) else { return nil }
        switch verb {
        case "taken": return (try? arguments.text("as")).map { .taken(call, as: CallID($0)) }
        case "forgot": return .forgot(call)
        default:
            if let report = try? LineReport(verb, arguments) { return .report(call, report) }
            return LineOrder(verb, arguments).map { .orders(call, [$0]) }
        }
    }

    static func line(_ verb: String, _ call: GatewayCallID, _ more: (inout LineWriter) -> Void) -> [UInt8] {
        var writer = LineWriter(verb, call: call)
        more(&writer)
        return writer.line.dropLast()
    }
}
