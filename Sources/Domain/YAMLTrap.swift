/// An anchor, an alias or a tag in a YAML text. They are looked for before it is parsed: they make small files explode, and it is parsing
/// that explodes.
public struct YAMLTrap: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case anchor, alias, tag
    }

    public let kind: Kind
    /// Both from 1; the column in Unicode scalars.
    public let line: Int
    public let column: Int

    /// Where `&x`, `*x` or `!x` begins a node: after a space, a bracket, a comma or a colon, and not in a comment.
    ///
    /// Only what surely is a comment counts as one. Behind a text block, a value of several lines and their like comments are looked
    /// through too.
    public static func all(in text: String) -> [YAMLTrap] {
        var scan = YAMLTrapScan(text)
        scan.run()
        return scan.traps
    }
}
