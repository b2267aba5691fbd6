public import Dialplans

/// What is wrong in a phrase file, where, and what to do about it.
public struct PhraseFault: Error, Hashable, Sendable {
    /// Columns count Unicode scalars, from 1.
    public var place: SourcePlace
    public var message: String
    /// The line, or as much of a very long one as stands around the place.
    public var line: String
    public var hint: String
    /// How many scalars of `line` stand before the place.
    var offset: Int
}

extension PhraseFault: CustomStringConvertible {
    /// `FILE:LINE:COLUMN: error: message`, the line, a caret under the place, and the hint.
    public var description: String {
        let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(offset)))
        let margin = String(before.map { $0 == "\t" ? "\t" : " " })
        let shown = line.isEmpty ? "" : "\n\(line)\n\(margin)^"
        return "\(place.file):\(place.line):\(place.column): error: \(message)\(shown)\nhint: \(hint)"
    }
}
