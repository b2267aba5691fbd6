import Foundation

/// Certificates of a test's own, made by `openssl`.
public struct TestCertificates: Sendable {
    public let folder: TemporaryFolder

    /// `openssl` would not make one.
    public struct NotMade: Error {}

    /// With a certificate of each of these names.
    public init(_ names: String...) throws {
        folder = try TemporaryFolder()
        for name in names { try make(name) }
    }

    public func certificate(_ name: String) -> String { folder.path(name + ".crt") }
    public func key(_ name: String) -> String { folder.path(name + ".key") }

    /// Puts the files of one certificate in the place of another's.
    public func replace(_ name: String, by other: String) throws {
        for (old, new) in [(certificate(name), certificate(other)), (key(name), key(other))] {
            try Data(contentsOf: URL(fileURLWithPath: new)).write(to: URL(fileURLWithPath: old), options: .atomic)
        }
    }

    /// Self-signed, for `localhost`, with its key.
    private func make(_ name: String) throws {
        let command = """
            exec openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=\(name) \
            -addext subjectAltName=DNS:localhost -keyout "$1" -out "$2"
            """
        let made = try Program.run(["-c", command, "sh", key(name), certificate(name)], executable: "/bin/sh")
        guard made.status == 0 else { throw NotMade() }
    }
}
