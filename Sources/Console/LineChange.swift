public import CallCore
public import Dialplans

/// What happens on a console telephone, for those who look on: the transcript, the scripted caller, the sound card.
public enum LineChange: Hashable, Sendable {
    case answered
    case clipBegan(PlayNumber, Clip)
    /// `heard` is how much of it sounded.
    case clipEnded(PlayNumber, Clip, heard: Milliseconds)
    /// No play is open any more.
    case quiet
    /// `secret`: the key belongs to a code and is not to be shown.
    case pressed(Digit, during: PlayNumber?, secret: Bool)
    case ended(GoneCause)
}
