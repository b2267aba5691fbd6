import CallCore
import Dialplans

extension Recording {
    /// The silence that ends it, as switches are told it: in whole seconds, rather too long than too short.
    var silenceInSeconds: Int { (silence + 999) / 1_000 }

    /// It was ended by silence after the caller had said something for so long; nothing is told of silence beyond what was asked for.
    func endedBySilence(after spoken: Milliseconds) -> LineEvent {
        .recorded(number, .silence, milliseconds: silence + max(0, spoken))
    }
}
