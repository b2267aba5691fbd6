/// What is wrong with a record.
enum CSVProblem: Equatable {
    /// A quote that is never closed, or not within the limits of a record.
    case openQuote
    /// A quote inside a field that does not begin with one.
    case strayQuote
    /// Something else than a separator or the line's end behind a closing quote.
    case afterQuote
    case nul
    case tooLong(limit: Int)
    case encoding(CSVEncoding)
    case fieldCount(Int, expected: Int)
}

extension CSVProblem: CustomStringConvertible {
    var description: String {
        switch self {
        case .openQuote: "a quote is opened and not closed"
        case .strayQuote: "a quote inside a field without quotes (write \"…\" around the field and \"\" for the quote)"
        case .afterQuote: "text behind the closing quote"
        case .nul: "a NUL byte"
        case .tooLong(let limit): "the line is longer than \(limit) bytes"
        case .encoding(let encoding): "bytes that are not \(encoding.rawValue)"
        case .fieldCount(let count, let expected): "\(count) fields instead of \(expected)"
        }
    }
}
