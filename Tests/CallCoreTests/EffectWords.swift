import CallCore
import Dialplans

extension Effect {
    /// The effect in few words, for tables of cases.
    func words(withTimers: Bool) -> String? {
        switch self {
        case .line(let order): order.words
        case .say(let say): (say.tempo == .slow ? "slowly:" : "say:") + say.utterances.map(\.words).joined(separator: "+")
        case .record(_, let variable, _, _): "record:\(variable)"
        case .transfer(_, let number, let whisper, _, _): "transfer:\(number)" + (whisper.map { "/" + $0.words } ?? "")
        case .startTimer(let timer, let delay): withTimers ? "start\(timer):\(delay)" : nil
        case .cancelTimer(let timer): withTimers ? "cancel\(timer)" : nil
        case .query(let query): "query:" + query.request.words
        case .note(.heard(let child, let item)): "heard:\(child)/\(item)"
        case .note(.language(let code)): "language:\(code)"
        case .note(.recorded(let number, let variable, _)): "keep:\(variable)=\(number)"
        }
    }
}

extension LineOrder {
    fileprivate var words: String {
        switch self {
        case .answer: "answer"
        case .reject: "reject"
        case .play: "play"
        case .stop: "stop"
        case .stopRecording: "stop-recording"
        case .stopTransfer: "stop-transfer"
        case .secret(let on): on ? "secret" : "open"
        case .record, .transfer: "line"
        case .hangUp(let cause): "hang-up:\(cause)"
        }
    }
}

extension Query.Request {
    fileprivate var words: String {
        switch self {
        case .service(let name, let inputs): "\(name)" + inputs.words
        case .hours: "hours"
        }
    }
}

extension Utterance {
    fileprivate var words: String { "\(phrase)" + values.words }
}

extension [VariableName: Value] {
    fileprivate var words: String {
        isEmpty ? "" : "(" + sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.words)" }.joined(separator: ",") + ")"
    }
}

extension Value {
    fileprivate var words: String {
        switch content {
        case .number(let number): "\(number)"
        case .code(let code): code
        case .choice(let choice): choice
        case .child(_, let name, _): name
        case .text(let text, _), .name(let text, _): text
        default: "\(kind)"
        }
    }
}
