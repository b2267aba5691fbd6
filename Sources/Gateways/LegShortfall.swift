/// What a gateway cannot keep of what the engine promises.
public enum LegShortfall: String, Hashable, Sendable, CaseIterable {
    /// Keys that are pressed while nothing plays are lost.
    case keysBetweenPlays = "keys-between-plays"
    /// A key that does not end the play during which it is pressed is lost.
    case keysDuringPlays = "keys-during-plays"
    case recording
    /// A recording that cannot be made ends the call.
    case failedRecordings = "failed-recordings"
    case transfer
}
