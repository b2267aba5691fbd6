import CallCore
import Dialplans
import Foundation
import NIOCore
import Support
import Testing

@testable import Gateways

/// The dialplan of `gateways/freeswitch`.
@Suite struct FreeSWITCHDocumentsTests {
    /// As it is shipped, and with all that may be taken in.
    static func texts() throws -> [String] {
        let shipped = try GatewayGuide.text("gateways/freeswitch/schoolbell.xml")
        return [shipped, shipped.replacing(/<!-- CHANGE:[^<]*(<action [^>]*\/>) -->/) { $0.1 }]
    }

    @Test func itIsReadAndSaysWhatTheEngineUnderstands() throws {
        for text in try Self.texts() {
            let actions = try #require(SwitchActions(text), "it is not well-formed")
            #expect(actions.unknown.isEmpty && actions.conditions.map { $0.field } == ["destination_number"])
            let number = try #require(actions.variables["schoolbell_to"])
            for spelling in [number, String(number.dropFirst()), "0" + number.dropFirst(4)] {
                #expect(spelling.range(of: actions.conditions[0].expression, options: .regularExpression) != nil, "\(spelling)")
            }
            for name in actions.variables.keys {
                #expect(name.hasPrefix("schoolbell_") && GatewayGuide.arguments.contains(String(name.dropFirst(11))), "\(name)")
            }
        }
        #expect(try Self.texts().map { SwitchActions($0)?.data(of: "socket").count } == [1, 2], "a second engine is a second line")
    }

    /// What `socket` cannot bring to an engine goes on to the next line, and ends with what the caller hears.
    @Test func whatFollowsTheEnginesIsAPromptAndTheEnd() throws {
        for text in try Self.texts() {
            let row = try #require(SwitchActions(text)).actions.map { $0.application }
            let sockets = row.count { $0 == "socket" }
            #expect(
                Array(row.suffix(3 + sockets)) == Array(repeating: "socket", count: sockets) + ["answer", "playback", "hangup"], "\(row)")
        }
    }

    @Test func theEngineIsReachedWhereTheGuideSays() throws {
        for (index, text) in try Self.texts().enumerated() {
            for (socket, data) in try #require(SwitchActions(text)).data(of: "socket").enumerated() {
                let words = data.split(separator: " ").map(String.init)
                #expect(words.dropFirst() == ["async", "full"] && LineAddress(words[0]) != nil, "\(index): \(data)")
                if socket == 0 { #expect(try GatewayGuide.address(.eventSocket, in: "gateways/freeswitch/README.md") == words[0]) }
            }
        }
    }

    /// The variables reach the engine as FreeSWITCH tells of them.
    @Test func whatIsSetIsHeard() throws {
        let set = try #require(SwitchActions(try Self.texts()[0])).variables
        let more = set.map { "variable_\($0.key): \($0.value.replacing("+", with: "%2B"))\n" }.sorted().joined()
        let block = SwitchScript.channel(from: "%2B359888100001", to: "x", more: more)
        var session = EventSocketSession(EventSocketSettings(), now: 0)
        _ = session.begin()
        let actions = try Self.messages(of: block).flatMap { session.receive($0, at: 0) }
        let offers = actions.compactMap { action -> CallOffer? in if case .ring(let ring) = action { ring.offer(named: "") } else { nil } }
        #expect(offers == [CallOffer(id: "", from: "+359888100001", to: "+359882818905", language: "bg")])
    }

    private static func messages(of block: String) throws -> [EventSocketMessage] {
        var (messages, decoder, bytes) = ([EventSocketMessage](), EventSocketDecoder(), ByteBuffer(string: block))
        while let message = try decoder.decode(buffer: &bytes) { messages.append(message) }
        return messages
    }

    @Test func theGuideListsTheVariables() throws {
        let text = try GatewayGuide.text("gateways/freeswitch/README.md")
        #expect(Set(text.matches(of: /`schoolbell_([a-z]+)`/).map { String($0.1) }) == GatewayGuide.arguments)
    }
}
