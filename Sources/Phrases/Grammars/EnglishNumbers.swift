/// British English numbers: "and" after the hundreds, and before what is below a hundred.
enum EnglishNumbers {
    static func cardinal(_ number: Int) -> String {
        guard number > 0 else { return small[0] }
        let groups = [(number / 1_000_000, " million"), (number / 1000 % 1000, " thousand")]
        let large = groups.filter { $0.0 > 0 }.map { below1000($0.0) + $0.1 }.joined(separator: " ")
        let units = number % 1000
        if units == 0 { return large }
        if large.isEmpty { return below1000(units) }
        return large + (units < 100 ? " and " : " ") + below1000(units)
    }

    static func ordinal(_ number: Int) -> String {
        let words = cardinal(number)
        let start = words.lastIndex { $0 == " " || $0 == "-" }.map(words.index(after:)) ?? words.startIndex
        let last = String(words[start...])
        return words[..<start] + ordinalWord(last)
    }

    static func below100(_ number: Int) -> String {
        if number < 20 { return small[number] }
        let ten = tens[number / 10 - 2]
        return number % 10 == 0 ? ten : "\(ten)-\(small[number % 10])"
    }

    private static func below1000(_ number: Int) -> String {
        guard number >= 100 else { return below100(number) }
        let head = "\(small[number / 100]) hundred"
        return number % 100 == 0 ? head : "\(head) and \(below100(number % 100))"
    }

    private static func ordinalWord(_ cardinal: String) -> String {
        irregular[cardinal] ?? (cardinal.hasSuffix("y") ? "\(cardinal.dropLast())ieth" : "\(cardinal)th")
    }

    private static let irregular = [
        "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
    ]
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}
