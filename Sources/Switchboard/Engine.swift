/// The engine's name for itself.
public enum Engine {
    public static let version = "0.1.0"
    public static let name = "schoolbell/" + version
}
