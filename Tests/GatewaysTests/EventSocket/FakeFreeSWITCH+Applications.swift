import CallCore
import Dialplans
import NIOCore

@testable import Gateways

/// What FreeSWITCH does about a command, and what becomes of what it runs (`mod_dptools`, `switch_ivr_play_say.c`).
extension FakeFreeSWITCH {
    func obey(_ text: String) {
        let fields = EventSocketFields(Array(text.utf8))
        if text == "connect\n\n" {
            let channel = """
                Event-Name: CHANNEL_DATA
                Unique-ID: u-1
                Answer-State: ringing
                \(self.channel)
                Content-Type: command/reply
                Reply-Text: %2BOK%0A


                """
            return put(time, .say(Array(channel.utf8)))
        }
        put(time + delay(), .say(Array("Content-Type: command/reply\nReply-Text: +OK\n\n".utf8)))
        if text.hasPrefix("api uuid_break") {
            if running?.name == "playback" { complete() }
            if running?.name == "record" { endRecord(after: spoken) }
        } else if fields["call-command"] == "hangup" {
            hangUp(fields["hangup-cause"] ?? "")
        } else if let name = fields["execute-app-name"], !isGone {
            queue.append(Application(name: name, argument: fields["execute-app-arg"] ?? "", id: fields["Event-UUID"] ?? ""))
            put(time + 20, .begin)
        }
    }

    func beginNext() {
        guard running == nil, !queue.isEmpty, !isGone else { return }
        var next = queue.removeFirst()
        next.begun = time
        running = next
        event("CHANNEL_EXECUTE", "Application: \(next.name)\nApplication-UUID: \(next.id)")
        // An application that is unknown ends the call.
        guard ["set", "answer", "playback", "record", "bridge"].contains(next.name) else { return hangUp("DESTINATION_OUT_OF_ORDER") }
        let length: Milliseconds =
            switch next.name {
            case "playback": endless ? StoryGateway.day : lengths[next.argument] ?? 0
            case "bridge": StoryGateway.day
            case "record": limit(of: next)
            default: 1
            }
        if next.name == "set" { set(next.argument) }
        put(time + length, .ends(id: next.id))
    }

    private func set(_ assignment: String) {
        let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
        if parts.count == 2 { variables[parts[0]] = parts[1] }
    }

    /// Whole seconds, and up to one more: it looks at a clock of seconds.
    private func limit(of record: Application) -> Milliseconds { number(1, of: record) * 1_000 + 20 }

    /// `record PATH LIMIT LEVEL SILENCE`.
    func number(_ index: Int, of record: Application) -> Int {
        let words = record.argument.split(separator: " ")
        return words.indices.contains(index) ? Int(words[index]) ?? 0 : 0
    }

    /// - Parameter length: how much was recorded; `nil`: it does not say.
    func endRecord(after length: Milliseconds?, bySilence isSilent: Bool = false) {
        let told = length.map { "variable_record_ms: \($0)\n" } ?? ""
        complete(more: told + "variable_silence_hits_exhausted: \(isSilent)\n")
    }

    /// Nobody answered: unless it is told to go on, FreeSWITCH hangs up, but where nobody picked it up.
    func endBridge(_ cause: String) {
        guard variables["continue_on_fail"] == "true" || cause == "NO_ANSWER" else { return hangUp(cause) }
        complete(more: "variable_originate_disposition: \(cause)\n")
    }

    func complete(response: String? = nil, more: String = "") {
        guard let done = running else { return }
        running = nil
        let isPlay = done.name == "playback"
        if isPlay, lengths[done.argument] != nil { heard.append("\(done.argument) \(time - done.begun)") }
        let known = isPlay ? (lengths[done.argument] == nil && !endless ? "FILE%20NOT%20FOUND" : "FILE%20PLAYED") : "_none_"
        event(
            "CHANNEL_EXECUTE_COMPLETE",
            "\(more)Answer-State: \(isGone ? "hangup" : "answered")\nApplication: \(done.name)\nApplication-Response: \(response ?? known)\nApplication-UUID: \(done.id)"
        )
        put(time, .begin)
    }
}
