import ArgumentParser
import Console
import Gateways
import Intake
import SchoolLine
import Speech
import Storage
import Switchboard
import Web

extension CommandFailure {
    /// An error of a room as a line for a person and a status for a script; `nil`: none that a room names.
    init?(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as ValidationError: self.init(.wrongUse, error.message)
        case let error as KeyScriptError: self.init(.wrongUse, error.description)
        case let error as NoTerminal: self.init(.wrongUse, error.description)
        case let error as StoreError: self.init(error.status, error.description)
        case let error as ContentFault: self.init(.badConfiguration, error.description)
        case let error as KeptVersions.Failure: self.init(error.status, error.description)
        case let error as Configuration.Fault: self.init(.badConfiguration, error.description)
        case let error as UnknownScale: self.init(.badConfiguration, error.description)
        case let error as ImportError: self.init(.missingInput, error.description)
        case let error as DemoDataError: self.init(.cannotCreate, error.description)
        case let error as LineSocketError: self.init(.cannotCreate, error.description)
        case let error as LineListenerError: self.init(error.status, error.description)
        case let error as WebFault: self.init(.cannotCreate, error.description)
        case let error as SoundSinkError: self.init(.unavailable, error.description)
        case let error as ClipError: self.init(error.status, error.description)
        case let error as JournalFile.Failure: self.init(error.status, error.text)
        case let error as WAVError: self.init(.badInput, error.description)
        default: return nil
        }
    }
}

extension StoreError {
    fileprivate var status: CommandFailure.Status {
        switch self {
        case .cannotCreate, .readOnly, .diskFull: .cannotCreate
        case .locked, .importInProgress: .unavailable
        case .keyMissing: .missingInput
        case .notADatabase, .foreign, .newerSchema, .keyUnusable, .keyOfAnotherStore, .damaged, .unreadable, .constraint, .failed: .badInput
        }
    }
}

extension LineListenerError {
    fileprivate var status: CommandFailure.Status {
        switch self {
        case .cannotListen: .cannotCreate
        case .unprotected, .unfit: .badConfiguration
        }
    }
}

extension ClipError {
    fileprivate var status: CommandFailure.Status {
        switch self {
        case .diskFull, .unwritable: .cannotCreate
        case .unspoken, .noVoice: .unavailable
        case .badRecording: .badInput
        }
    }
}

extension KeptVersions.Failure {
    fileprivate var status: CommandFailure.Status {
        switch self {
        case .unknown, .ambiguous: .missingInput
        case .damaged: .badInput
        case .unwritable: .cannotCreate
        }
    }
}

extension JournalFile.Failure {
    fileprivate var status: CommandFailure.Status {
        switch self {
        case .cannotOpen, .cannotWrite: .cannotCreate
        case .cannotRead: .missingInput
        case .inUse: .unavailable
        }
    }

    fileprivate var text: String {
        switch self {
        case .cannotOpen(let path, let reason), .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
        case .cannotRead(let path, let reason): "cannot read \(path): \(reason)"
        case .inUse(let path): "\(path) is written by another process"
        }
    }
}
