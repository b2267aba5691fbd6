import Dialplans

/// One visit of a call to a state of its dialplan.
struct Visit: Codable, Hashable, Sendable {
    let state: StateName
    /// The step of the call with which the visit began: two visits of one state differ by it.
    let step: Int
    var activity: Activity
}

/// What goes on in a visit.
enum Activity: Codable, Hashable, Sendable {
    case saying(PlayNumber)
    case waiting(Waiting)
    case reading(ListReader)
    case asking(QueryID)
    /// What is said before a recording.
    case announcing(PlayNumber)
    case recording(RecordNumber)
    /// The order to end the recording was given.
    case closing(RecordNumber)
    case connecting(TransferNumber)
    case talking(TransferNumber)
    case ending(PlayNumber, CallOutcome)
    /// The call is on its way to another state.
    case left
}

/// The wait of a `menu`, an `ask` or a `choose` for keys.
struct Waiting: Codable, Hashable, Sendable {
    var question: Question
    var prompt = Prompt.over
    var silences = 0
    var mistakes = 0

    init(_ question: Question) { self.question = question }
}

/// What a waiting state wants to know.
enum Question: Codable, Hashable, Sendable {
    case option
    case digits(DigitCollector)
    /// Is this entry right?
    case confirmation(String)
    case item(ItemChooser)
}

/// The prompt of a state: it sounds, or it was heard, cut short or skipped.
enum Prompt: Codable, Hashable, Sendable {
    case sounding(PlayNumber)
    case over
}
