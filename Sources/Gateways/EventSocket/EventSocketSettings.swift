import CallCore
import Dialplans

/// How the engine serves FreeSWITCH.
struct EventSocketSettings: Hashable, Sendable {
    /// The callers' numbers that FreeSWITCH gives may be believed.
    var trusted = true
    /// What the dialplan must have set as `schoolbell_token`; `nil`: nothing. A secret.
    var token: String?
    /// Where `bridge` finds a number, with `{number}` in its place, such as `sofia/gateway/trunk/{number}`; `nil`: calls are not transferred.
    var bridge: String?
    /// How FreeSWITCH finds sounds.
    var clips = ClipWay.file

    /// How much longer than its own time an application may take: one that is sent to a call that has gone is never completed.
    static let patience: Milliseconds = 15_000
    static let answerWithin: Milliseconds = 60_000
    /// Seconds.
    static let linger = 5

    /// What `bridge` is told; `nil`: the number can't be dialled.
    func destination(_ transfer: Transfer) -> String? {
        guard let place = SwitchDestination(pattern: bridge).place(of: transfer.to) else { return nil }
        var options = ["ignore_early_media=true", "call_timeout=\(max(1, transfer.limit / 1_000))"]
        if let whisper = transfer.whisper?.path {
            // What would end the option early is not whispered.
            guard !whisper.contains(where: { "{}[],' ".contains($0) }) else { return nil }
            options.append("execute_on_answer='playback \(whisper)'")
        }
        return "{\(options.joined(separator: ","))}" + place
    }
}
