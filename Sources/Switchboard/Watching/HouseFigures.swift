import CoreMetrics
import Domain
import Foundation
import NIOCore
import Speech
import Storage

/// The figures that are looked up when they are asked for, not counted when they change.
struct HouseFigures: Sendable {
    private let premises: Premises
    private let began = NIODeadline.now()

    init(_ premises: Premises) { self.premises = premises }

    /// Looks everything up; it blocks. What cannot be looked up keeps its last value.
    func refresh() {
        calls()
        try? codes()
        try? notices()
        machine()
    }

    private func calls() {
        let counts = premises.figures.live.counts
        set("schoolbell_calls", ("phase", "ringing"), to: counts.ringing)
        set("schoolbell_calls", ("phase", "up"), to: counts.up)
        set("schoolbell_calls_ceiling", to: premises.board.ceiling)
        set("schoolbell_clips_bytes", to: premises.clips.bytes ?? 0)
        set("schoolbell_dialplans", to: premises.shelf.plans.count)
    }

    private func codes() throws {
        let now = premises.clock.now
        let day = now.day(in: TimeZone(identifier: premises.configuration.timeZone) ?? .gmt)
        let (wrong, locked) = try premises.store.read { (try CodeAttempts($0).wrong(on: day), try Pins($0).locked(at: now)) }
        set("schoolbell_wrong_codes_today", ("by", "numbers"), to: wrong.ofNumbers)
        set("schoolbell_wrong_codes_today", ("by", "strangers"), to: wrong.ofStrangers)
        set("schoolbell_locked_pins", to: locked)
    }

    private func notices() throws {
        let counts = try premises.store.read { try Outbox($0).openCounts() }
        for state in [NoticeState.queued, .claimed, .doubtful] {
            set("schoolbell_notices", ("state", state.rawValue), to: counts[state] ?? 0)
        }
    }

    private func machine() {
        let usage = ProcessUsage.now
        set("schoolbell_build_info", ("version", Engine.version), to: 1)
        set("schoolbell_uptime_seconds", to: Int((NIODeadline.now() - began).nanoseconds / 1_000_000_000))
        if let memory = usage.residentBytes { set("process_resident_memory_bytes", to: memory) }
        if let open = usage.openDescriptors { set("process_open_fds", to: open) }
        if let most = usage.mostDescriptors { set("process_max_fds", to: most) }
        if let start = usage.startedAt { set("process_start_time_seconds", to: start) }
        if let room = DiskRoom.free(at: premises.store.folder) { set("schoolbell_disk_free_bytes", to: room) }
    }

    private func set(_ name: String, _ labels: (String, String)..., to value: Int) {
        Gauge(label: name, dimensions: labels, factory: premises.metrics).record(value)
    }
}
