/// The language in which a country is answered, of those that can be spoken.
public enum CountryLanguage {
    /// By the country code (ITU-T E.164); `nil`: a country where most speak none of our languages.
    public static func of(_ number: PhoneNumber) -> Language? {
        countries.first { country in country.codes.contains { number.rawValue.hasPrefix("+\($0)") } }?.language
    }

    /// `nil`: one where most speak none of our languages.
    public static func of(_ country: Country) -> Language? { countries.first { $0.name == country.rawValue }?.language }

    private typealias Row = (name: String, codes: [String], language: Language)

    /// No code of a country begins another one. Areas of +1 where Spanish is spoken stand before it.
    private static let countries: [Row] =
        [("BG", ["359"], .bulgarian), ("EE", ["372"], .estonian), ("UA", ["380"], .ukrainian)]
        + spanish.map { ($0, $1, .spanish) } + english.map { ($0, $1, .english) }

    private static let spanish: KeyValuePairs<String, [String]> = [
        "ES": ["34"], "PE": ["51"], "MX": ["52"], "CU": ["53"], "AR": ["54"], "CL": ["56"], "CO": ["57"], "VE": ["58"], "GQ": ["240"],
        "GT": ["502"], "SV": ["503"], "HN": ["504"], "NI": ["505"], "CR": ["506"], "PA": ["507"], "BO": ["591"], "EC": ["593"],
        "PY": ["595"], "UY": ["598"], "PR": ["1787", "1939"], "DO": ["1809", "1829", "1849"],
    ]
    private static let english: KeyValuePairs<String, [String]> = [
        "US": ["1"], "CA": ["1"], "GB": ["44"], "AU": ["61"], "NZ": ["64"], "IE": ["353"],
    ]
}
