public import Foundation

/// What is shipped for administrators to edit, where it stands in the repository.
public enum ShippedFolders {
    public static let dialplans = path(of: "dialplans")
    public static let prompts = path(of: "prompts")
    public static let gradeScales = path(of: "grade-scales")

    /// By which the options of commands name the folders too.
    public static let names = ["dialplans", "prompts", "grade-scales"]

    /// Copies folders, to be changed. A link would lead the changes to the real files.
    public static func copy(_ names: [String] = names, to folder: URL) throws {
        for name in names {
            let original = Program.root.appendingPathComponent(name).resolvingSymlinksInPath()
            try FileManager.default.copyItem(at: original, to: folder.appendingPathComponent(name))
        }
    }

    private static func path(of name: String) -> String { Program.root.appendingPathComponent(name).path }
}
