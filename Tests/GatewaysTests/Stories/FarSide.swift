import CallCore
import Dialplans

@testable import Gateways

/// The other side of a gateway's wire, as a story's world moves it: its caller, its sounds, and its time.
protocol FarSide: AnyObject {
    /// When something is due of itself.
    var next: Milliseconds? { get }
    /// It is this late; what is due has not happened yet.
    func stand(at time: Milliseconds)
    /// Lets all that is due happen.
    func runDue()

    func ring()
    func press(_ key: Digit)
    func hangUp()
    /// What sounds has been heard to its end. A far side that we send the sound itself hears it out in its time.
    func endSound()
    /// - Returns: `false`: it is told later, with how it went on.
    func endTransfer(_ end: TransferEnd) -> Bool
    /// The caller begins to speak, and says nothing in the last `quiet` of it.
    func speak(for length: Milliseconds, quiet: Milliseconds)
    /// The caller has spoken for so long, and it ends so; who is done presses a key.
    ///
    /// - Returns: was a key pressed for it? The call answers that by stopping the recording.
    func endRecording(_ end: RecordEnd, after length: Milliseconds) -> Bool
    /// We said what it cannot read.
    var isUnreadable: Bool { get }
}

/// Where nothing of the caller's sound comes to us.
extension FarSide {
    func speak(for length: Milliseconds, quiet: Milliseconds) {}
    var isUnreadable: Bool { false }
}

/// A gateway on whose wire a story is run.
enum StoryGateway: String, CaseIterable {
    case line, fastAGI, eventSocket, audioSocket

    /// Sounds are as long as they are, for we give them; elsewhere they last a day unless they are ended.
    var soundsEndByThemselves: Bool { self == .audioSocket }

    /// The far side of a call.
    ///
    /// - Parameters:
    ///   - chance: by which messages overtake one another, where they do.
    ///   - wakes: how late Asterisk reads what it is sent.
    func far(
        _ offer: CallOffer, _ rings: any RingReceiver, sounds: String, chance: UInt64, wakes: FakeSocket.Waking = .atOnce
    ) throws -> any FarSide {
        switch self {
        case .line: return FakeLine(offer, rings)
        case .fastAGI:
            let settings = AGISettings(trusted: offer.gatewayTrusted, dial: "PJSIP/{number}@trunk")
            let asterisk = FakeAsterisk(rings, wakes: wakes, settings: settings, folder: sounds, endless: true)
            asterisk.environment = AGIEnvironmentTests.lines(of: offer)
            return asterisk
        case .eventSocket:
            let settings = EventSocketSettings(trusted: offer.gatewayTrusted, bridge: "sofia/gateway/trunk/{number}")
            let freeSWITCH = FakeFreeSWITCH(rings, seed: chance, settings: settings, endless: true)
            freeSWITCH.channel = FakeFreeSWITCH.channel(of: offer)
            return freeSWITCH
        case .audioSocket: return try FakeAudioSocket.announced(offer, rings)
        }
    }

    static let day: Milliseconds = 86_400_000
}

extension AGIEnvironmentTests {
    /// As Asterisk tells of a call, with what its dialplan adds.
    static func lines(of offer: CallOffer) -> [String] {
        let own = [
            "callerid": offer.from ?? "unknown", "callingpres": offer.withheld ? "32" : "0", "dnid": offer.to,
            "rdnis": offer.diverted ?? "unknown",
        ]
        let said = [offer.attestation.map { "attest=\($0.rawValue)" }, offer.language.map { "lang=\($0.rawValue)" }].compactMap(\.self)
        return plain.map { line in own.first { line.hasPrefix("agi_\($0.key):") }.map { "agi_\($0.key): \($0.value)" } ?? line }
            + said.enumerated().map { "agi_arg_\($0 + 1): \($1)" }
    }
}

extension FakeFreeSWITCH {
    /// As FreeSWITCH tells of a call, with what its dialplan adds.
    static func channel(of offer: CallOffer) -> String {
        func escaped(_ text: String) -> String { text.replacing("+", with: "%2B").replacing(" ", with: "%20") }
        var lines = ["Caller-Destination-Number: \(escaped(offer.to))"]
        if let from = offer.from { lines.append("Caller-Caller-ID-Number: \(escaped(from))") }
        if offer.withheld { lines += ["Caller-Caller-ID-Number: 0888100002", "Caller-Privacy-Hide-Number: true"] }
        if let diverted = offer.diverted { lines.append("Caller-RDNIS: \(escaped(diverted))") }
        if let attestation = offer.attestation { lines.append("variable_schoolbell_attest: \(attestation.rawValue)") }
        if let language = offer.language { lines.append("variable_schoolbell_lang: \(language.rawValue)") }
        return lines.joined(separator: "\n")
    }
}
