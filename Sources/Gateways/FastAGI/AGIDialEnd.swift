import CallCore

/// The variable `DIALSTATUS` of Asterisk's `Dial`.
enum AGIDialEnd {
    /// How a transfer went. Nothing is told while people talk: that they did comes when it is over.
    static func events(_ status: String?, of number: TransferNumber) -> [LineEvent] {
        switch status {
        case "ANSWER": [.transferred(number, .answered), .transferred(number, .returned)]
        case "BUSY": [.transferred(number, .busy)]
        case "NOANSWER": [.transferred(number, .noAnswer)]
        default: [.transferred(number, .failed)]
        }
    }
}
