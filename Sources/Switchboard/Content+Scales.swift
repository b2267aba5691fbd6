public import Domain

extension Content {
    /// The grade scales alone: an import needs no dialplan.
    public static func scales(in folder: String) throws(ContentFault) -> [GradeScaleID: GradeScale] {
        let scales = try Words.scales(in: TextFolder(path: folder))
        return Dictionary(scales.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
