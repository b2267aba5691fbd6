/// A fact that a call learns of.
public enum CallEvent: Codable, Hashable, Sendable {
    /// The first event of every call: it has been offered, and is to be answered.
    case rang
    case line(LineEvent)
    case replied(QueryID, Reply)
    case timerFired(TimerID)
    /// The runner would not say what the call wanted said (it tells of a child to whom the call is not admitted).
    case refused(PlayNumber)
}

public typealias QueryID = Int
public typealias TimerID = Int
