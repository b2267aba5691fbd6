import CallCore
import Foundation
import Gateways

/// Recordings and transfers.
extension GatewayTalk {
    /// Orders a recording; gives where it is to be.
    func record(_ number: Int, limit: Int, silence: Int, file: String? = nil) -> String {
        let place = clips.recording("\(number)")
        if let call { watch.ordered(.record(number), of: call) }
        say("record call=\(name) record=\(number) file=\(file ?? place.file) limit=\(limit) silence=\(silence)")
        return place.path
    }

    func transfer(_ number: Int, limit: Int) {
        if let call { watch.ordered(.transfer(number), of: call) }
        say("transfer call=\(name) transfer=\(number) to=\(KitClips.escaped(transferTo)) limit=\(limit)")
    }

    func expectRecorded(_ number: Int) throws -> RecordEnd {
        try expect("`recorded record=\(number)`") { message in
            if case .call(_, .recorded(number, let end, _)) = message { end } else { nil }
        }
    }

    func expectTransferred(_ number: Int) throws -> TransferEnd {
        try expect("`transferred transfer=\(number)`") { message in
            if case .call(_, .transferred(number, let end)) = message { end } else { nil }
        }
    }

    /// The sound of a recording is as the protocol has it.
    func checkRecording(at path: String) throws {
        guard let file = FileManager.default.contents(atPath: path) else { throw KitBreach("there is no file where the engine named it") }
        try KitSound.check([UInt8](file), milliseconds: nil)
    }
}
