import Dialplans
import Domain

/// Marks by their scale.
extension Wording {
    /// отличен шест; отличен пет и петдесет; освободен. A symbol that the scale does not know is spoken as it is written.
    func mark(_ symbol: String, of scale: GradeScale?) -> String? {
        let language = Language(rawValue: grammar.words.language.rawValue)
        let value = scale?.grade(symbol)
        let name = language.flatMap { language in
            value?.hundredths.map { scale?.bandName(of: $0, in: language) } ?? scale?.name(of: value?.symbol ?? symbol, in: language)
        }
        let number = (value?.hundredths ?? Hundredths.read(symbol)).flatMap { self.number($0, of: scale) }
        switch (name.map { OutsideText.cleaned($0, in: grammar.words.language, limit: 100) }, number) {
        case (let name?, let number?): return "\(name) \(number)"
        case (let name?, nil): return spoken(name)
        case (nil, let number?): return number
        case (nil, nil): return spoken(OutsideText.cleaned(symbol, in: grammar.words.language, limit: 40))
        }
    }
}
