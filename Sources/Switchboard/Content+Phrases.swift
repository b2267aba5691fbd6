public import Phrases

extension Content {
    /// The phrases alone: what only looks at them needs no dialplan.
    public static func phrases(_ folders: Folders) throws(ContentFault) -> PhraseBook {
        try Words(FileSet(folders, roots: [.prompts, .gradeScales])).book
    }
}
