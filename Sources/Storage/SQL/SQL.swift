/// An SQL statement written as a string; what is interpolated becomes a bound parameter, never text.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    public private(set) var text: String
    public private(set) var values: [SQLValue]

    public init(stringLiteral text: String) {
        self.text = text
        values = []
    }

    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
    }

    /// A statement without parameters whose text is made by the program itself.
    init(trusted text: String, _ values: [SQLValue] = []) {
        self.text = text
        self.values = values
    }

    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var text = ""
        var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        public mutating func appendInterpolation(_ value: some SQLBindable) {
            text += "?"
            values.append(value.sqlValue)
        }

        public mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            text += "?"
            values.append(value?.sqlValue ?? .null)
        }

        /// A part of a statement, with its own parameters.
        public mutating func appendInterpolation(_ part: SQL) {
            text += part.text
            values += part.values
        }

        /// Names and fragments that the program itself holds.
        mutating func appendInterpolation(trusted fragment: String) { text += fragment }
    }
}
