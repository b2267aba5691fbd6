import Dialplans

/// Text from outside, made fit for eSpeak NG.
public enum SpeakableText {
    /// The longest text that is spoken at once, in Unicode scalars.
    public static let longest = 2_000

    /// Without control characters (U+0001 begins a command of eSpeak NG), marks of direction and what has no sound; spaces in ones; cut to
    /// `longest` scalars. Words with their sounds (`Pronunciation`) stay.
    public static func clean(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var count = 0
        var gap = false
        for scalar in text.unicodeScalars.prefix(4 * longest) {
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
                gap = count > 0
            } else if let spoken = spoken(scalar) {
                let added = gap ? [" ", spoken] : [spoken]
                guard count + added.count <= longest else { break }
                result.append(contentsOf: added)
                count += added.count
                gap = false
            }
        }
        return String(result)
    }

    private static func spoken(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        // eSpeak NG reads U+02BC, which Ukrainian words are spelt with, as an English word.
        if scalar == "\u{02BC}" { return "'" }
        if Pronunciation.isMark(scalar) { return scalar }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return nil
        default: return scalar
        }
    }
}
