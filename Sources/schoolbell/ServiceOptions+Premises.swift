import ArgumentParser
import CoreMetrics
import Domain
import Foundation
import Logging
import Phrases
import Storage
import Switchboard

extension ServiceOptions {
    /// Opens everything; what cannot be opened is told in one line, with the way out.
    func premises(
        for purpose: Premises.Purpose = .trial, metrics: any MetricsFactory = NOOPMetricsHandler.instance
    ) throws -> Premises {
        try Self.telling {
            let place = Premises.Place(data: data, folders: folders)
            return try Premises(
                place, for: purpose, configuration: try configuration(), clock: try wallClock(), log: try logger(), metrics: metrics)
        }
    }

    var folders: Content.Folders {
        Content.Folders(dialplans: dialplans, prompts: prompts, gradeScales: gradeScales)
    }

    func configuration() throws -> Configuration {
        guard let config else { return Configuration() }
        guard let data = FileManager.default.contents(atPath: config) else {
            throw CommandFailure(.missingInput, "cannot read \(config): see --config")
        }
        return try Configuration(text: String(decoding: data, as: UTF8.self), file: config)
    }

    func wallClock() throws -> WallClock {
        guard let now else { return .machine }
        guard let instant = Instant(now) else {
            throw ValidationError("--now takes an instant such as 2026-11-20T18:05:00+02:00, not “\(now)”")
        }
        return WallClock(standing: instant)
    }

    /// Logs go to the standard error: the standard output belongs to the command, or to the line protocol.
    func logger() throws -> Logger {
        let configuration = try configuration()
        let format = logFormat ?? LogFormat(rawValue: configuration.logFormat) ?? .text
        var log = Logger(label: "schoolbell") { _ in EventLog(format) }
        log.logLevel = Logger.Level(rawValue: configuration.logLevel) ?? .info
        return log
    }

    /// The errors of the rooms as a line for a person and a status for a script.
    static func telling<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch {
            throw CommandFailure(error) ?? error
        }
    }
}
