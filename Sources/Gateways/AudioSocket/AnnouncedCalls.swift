public import CallCore
public import Dialplans
import Synchronization

/// A call that will come over AudioSocket, which itself says nothing of who calls.
public struct AnnouncedCall: Hashable, Sendable {
    public var from: String?
    public var to: String
    public var withheld: Bool
    public var attestation: Attestation?
    public var diverted: String?
    public var language: LanguageCode?

    /// - Parameter said: `from`, `to`, `withheld`, `attest` or `verstat`, `diverted` and `lang`, by name, as a switch's dialplan says them.
    public init(_ said: @escaping (String) -> String?) {
        let said = SwitchArguments(said)
        from = CallOffer.number(said["from"])
        to = CallOffer.number(said["to"]) ?? ""
        withheld = said["withheld"] == "1"
        attestation = said.attestation
        diverted = CallOffer.number(said["diverted"])
        language = said.language
    }

    func offer(trusted: Bool) -> CallOffer {
        CallOffer(
            id: "", from: from, to: to, withheld: withheld, attestation: attestation, diverted: diverted, language: language,
            gatewayTrusted: trusted)
    }
}

/// Calls that were announced and have not come. Each is good for a minute, and for once.
public final class AnnouncedCalls: Sendable {
    public static let life: Milliseconds = 60_000
    /// So many may be on their way.
    public static let most = 10_000

    private struct Entry {
        let call: AnnouncedCall
        let until: Milliseconds
    }

    /// Why a call cannot be announced.
    public enum Refusal: Error, Hashable {
        /// Its name is no UUID.
        case badName
        case known
        /// More are on their way than may be.
        case tooMany
    }

    private let entries = Mutex<[AudioSocketID: Entry]>([:])
    private let tokens: [String]

    /// - Parameter tokens: one of them has to be shown by whoever announces a call; none: nothing is asked for.
    public init(tokens: [String] = []) { self.tokens = tokens }

    /// Each token is compared, in a time that tells nothing of where it differs.
    public func admits(_ token: String?) -> Bool {
        tokens.isEmpty || tokens.reduce(false) { found, wanted in LineToken.matches(token, wanted) || found }
    }

    /// - Parameters:
    ///   - name: such as `40325ec2-5efd-4bd3-805f-53576e581d13`; whoever knows it can be this caller.
    ///   - now: of the clock of event loops.
    public func announce(_ call: AnnouncedCall, named name: String, at now: Milliseconds) throws(Refusal) {
        guard let id = AudioSocketID(name) else { throw .badName }
        let refusal = entries.withLock { entries -> Refusal? in
            if entries.count >= Self.most { entries = entries.filter { $0.value.until > now } }
            guard entries.count < Self.most else { return .tooMany }
            if let known = entries[id], known.until > now { return .known }
            entries[id] = Entry(call: call, until: now + Self.life)
            return nil
        }
        if let refusal { throw refusal }
    }

    func take(_ id: AudioSocketID, at now: Milliseconds) -> AnnouncedCall? {
        guard let entry = entries.withLock({ $0.removeValue(forKey: id) }), entry.until > now else { return nil }
        return entry.call
    }
}
