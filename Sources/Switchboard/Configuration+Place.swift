import Gateways
import Yams

extension Configuration {
    /// Where a part of the settings stands in its file, for faults that show when what it names is opened.
    public struct Place: Hashable, Sendable {
        private let file: String
        private let own: Spot
        /// Of its single values, by their names.
        private var values: [String: Spot] = [:]

        private struct Spot: Hashable {
            let line: Int
            let column: Int

            init(_ node: Node) { (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1) }
        }

        init(_ node: Node, _ file: String) {
            self.file = file
            own = Spot(node)
            for (key, value) in node.mapping ?? [:] {
                if let name = key.string { values[name] = Spot(value) }
            }
        }

        /// - Parameter name: of the value that is at fault; `nil`, or one that does not stand there: the whole part is.
        func fault(_ message: String, at name: String? = nil) -> Fault {
            let spot = name.flatMap { values[$0] } ?? own
            return Fault(file: file, line: spot.line, column: spot.column, message: message)
        }

        /// A certificate, a key or a token that cannot be had, at the value that names it.
        ///
        /// - Parameter certificate: the file of the certificate, by which one that cannot be read is told from its key.
        func fault(_ error: any Error, certificate: String?, token: Listener.TokenPlace? = nil) -> Fault {
            switch error {
            case LineCertificateError.unreadable(let path, _): fault("\(error)", at: path == certificate ? "certificate" : "key")
            case LineCertificateError.noCertificate: fault("\(error)", at: "certificate")
            case is LineCertificateError: fault("\(error)", at: "key")
            case is Listener.TokenPlace.Failure: fault("\(error)", at: token.map { "token-\($0.kind)" })
            default: fault("\(error)")
            }
        }
    }
}

extension Configuration.Listener.TokenPlace {
    /// As its setting ends: `token-file`, `password-variable`.
    var kind: String {
        switch self {
        case .file: "file"
        case .variable: "variable"
        }
    }
}
