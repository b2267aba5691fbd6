import Gateways
import Logging

/// Reads the certificates of listeners again, when told to and when their files have changed. A bad file is told of, and changes nothing.
final class CertificateWatch: Sendable {
    private let certificates: [LineCertificate]
    private let log: Logger

    init(_ certificates: [LineCertificate], log: Logger) {
        self.certificates = certificates
        self.log = log
    }

    var isIdle: Bool { certificates.isEmpty }

    func reload() {
        read { certificate in
            try certificate.reload()
            return true
        }
    }

    func reloadChanged() { read { try $0.reloadIfChanged() } }

    private func read(_ how: (LineCertificate) throws -> Bool) {
        for certificate in certificates {
            do {
                if try how(certificate) { log.notice("a certificate was read: new connections get it") }
            } catch {
                log.error("a certificate cannot be used: the one before stays", metadata: ["reason": "\(error)"])
            }
        }
    }
}
