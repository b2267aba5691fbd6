/// What a story needs of a gateway that not every gateway has; the gateway says what it lacks by the same words.
public enum StoryNeed: String, Codable, Hashable, Sendable, CaseIterable {
    /// Keys that are pressed while nothing sounds.
    case keysBetweenPlays = "keys-between-plays"
    /// Keys that do not end the prompt during which they are pressed.
    case keysDuringPlays = "keys-during-plays"
    case recording
    /// The call goes on where a recording could not be made.
    case failedRecordings = "failed-recordings"
    case transfer
}
