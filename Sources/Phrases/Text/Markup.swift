/// Markup that a diary's editor left in a text. What is no known element of HTML or SSML is text, and stays.
enum Markup {
    /// The longest tag that is looked for.
    private static let longest = 400

    /// The text without tags; one that begins a line or a paragraph becomes a line's end.
    static func stripped(_ text: String) -> String {
        guard text.contains("<") || text.contains("&") else { return text }
        let scalars = Array(text.unicodeScalars)
        var out = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if scalars[index] == "<", let (name, end) = tag(scalars, at: index) {
                out.append(breaks.contains(name) ? "\n" : " ")
                index = end
            } else if scalars[index] == "&", let (scalar, end) = entity(scalars, at: index) {
                out.append(scalar)
                index = end
            } else {
                out.append(scalars[index])
                index += 1
            }
        }
        return String(out)
    }

    /// The name of the element whose tag begins here, and the index after the tag.
    private static func tag(_ text: [Unicode.Scalar], at start: Int) -> (String, Int)? {
        var index = start + 1
        if index < text.count, text[index] == "/" { index += 1 }
        let letters = text[min(index, text.count)...].prefix(12).prefix {
            $0.isASCII && ($0.properties.isAlphabetic || WrittenNumber.isDigit($0))
        }
        let name = String(String.UnicodeScalarView(letters)).lowercased()
        guard elements.contains(name) else { return nil }
        let rest = text[(index + letters.count)...].prefix(longest)
        guard let end = rest.firstIndex(where: { $0 == ">" || $0 == "<" }), text[end] == ">" else { return nil }
        return (name, end + 1)
    }

    private static func entity(_ text: [Unicode.Scalar], at start: Int) -> (Unicode.Scalar, Int)? {
        let letters = text[(start + 1)...].prefix(6).prefix { $0.isASCII && $0.properties.isAlphabetic }
        let end = start + 1 + letters.count
        guard end < text.count, text[end] == ";", let scalar = entities[String(String.UnicodeScalarView(letters))] else { return nil }
        return (scalar, end + 1)
    }

    private static let entities: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " "]
    private static let breaks: Set<String> = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"]
    private static let elements = breaks.union([
        "a", "audio", "b", "big", "blockquote", "body", "break", "center", "code", "em", "emphasis", "font", "hr", "html", "i", "img",
        "ins",
        "mark", "ol", "prosody", "pre", "s", "script", "small", "speak", "span", "strike", "strong", "style", "sub", "sup", "table",
        "tbody",
        "td", "th", "thead", "u", "ul", "voice",
    ])
}
