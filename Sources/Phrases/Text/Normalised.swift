import CICU

/// Unicode normal forms, by ICU.
enum Normalised {
    /// Compatibility composition (UAX #15): wide letters, ligatures and circled digits become plain ones. Text that would grow fourfold
    /// stays as it is.
    ///
    /// Signs that are read as words give way to them before that: № would become "No".
    static func nfkc(_ text: String, except signs: [Unicode.Scalar: String]) -> String {
        guard text.unicodeScalars.contains(where: { signs[$0] != nil }) else { return nfkc(text) }
        return nfkc(
            text.unicodeScalars.reduce(into: "") { out, scalar in
                if let sign = signs[scalar] { out += " \(sign) " } else { out.unicodeScalars.append(scalar) }
            })
    }

    private static func nfkc(_ text: String) -> String {
        let units = Array(text.utf16)
        let capacity = units.count * 4 + 16
        let normal = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
            count = Int(max(0, schoolbell_nfkc(units, Int32(units.count), buffer.baseAddress, Int32(capacity))))
        }
        return normal.isEmpty ? text : String(decoding: normal, as: UTF16.self)
    }
}
