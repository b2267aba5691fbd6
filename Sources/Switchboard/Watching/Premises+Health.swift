import Dialplans
import Foundation
import Glibc
import Speech
import Storage

extension Premises {
    /// With less room on the disk than this the service is failing: a hundred thousand entries, or a day of clips, need about as much.
    static let leastRoom = 64 * 1_048_576

    /// Room for clips when the disk is full. One call, or a trial, is over before it matters.
    func holdReserve() {
        switch purpose {
        case .service: clips.holdReserve(leaving: Self.leastRoom)
        case .oneCall, .trial: break
        }
    }

    /// What must be in order for calls to be answered.
    var healthChecks: [HealthCheck] {
        [
            HealthCheck(name: "store") { self.storeFault },
            HealthCheck(name: "voice") { self.voiceFault },
            HealthCheck(name: "dialplans") { self.shelf.plans.isEmpty ? "no dialplan serves" : nil },
            HealthCheck(name: "disk") { self.diskFault },
            HealthCheck(name: "journal") { self.journalFault },
        ]
    }

    /// A row is brought to the disk: a transaction that changes nothing would not touch it, and find no full one.
    private var storeFault: String? {
        do {
            try store.write { try $0.prove() }
            return nil
        } catch {
            return "the store cannot be written: \(error)"
        }
    }

    /// One word is spoken, and kept nowhere.
    private var voiceFault: String? {
        let languages = shelf.plans.flatMap(\.languages)
        guard let voice = languages.lazy.compactMap({ Voice.table[$0] }).first else {
            return "there is no voice for any language that is spoken"
        }
        do {
            _ = try voices.speak(SpeechRequest("1", voice: voice))
            return nil
        } catch {
            return "the voice does not speak: \(error)"
        }
    }

    private var diskFault: String? {
        guard let room = DiskRoom.free(at: store.folder) else { return "the data folder is gone" }
        return room < Self.leastRoom ? "the disk has room for \(room / 1_048_576) MiB only" : nil
    }

    /// A byte is brought to the disk beside the journals.
    private var journalFault: String? {
        let path = ((store.folder as NSString).appendingPathComponent("journal") as NSString).appendingPathComponent(".health")
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { return "the journal's folder cannot be written: \(String(cString: strerror(errno)))" }
        defer {
            unlink(path)
            Glibc.close(descriptor)
        }
        guard write(descriptor, "\n", 1) == 1, fdatasync(descriptor) == 0 else {
            return "a journal cannot be brought to the disk: \(String(cString: strerror(errno)))"
        }
        return nil
    }
}
