extension Figure {
    /// Every figure that the service tells, in the order in which it tells them. `docs/operations.md` has the same table, which a test holds
    /// against this one.
    public static let all = calls + line + switches + clips + services + entries + store + process

    private static let calls = [
        Figure("schoolbell_calls", .gauge, ["phase"], help: "Calls that ring or are up now."),
        Figure("schoolbell_calls_ceiling", .gauge, help: "How many calls may be up at once."),
        Figure("schoolbell_calls_taken_total", .counter, help: "Calls that were taken."),
        Figure("schoolbell_calls_rejected_total", .counter, ["cause"], help: "Rings that were rejected: busy, barred or error."),
        Figure("schoolbell_calls_ended_total", .counter, ["outcome"], help: "Calls that ended, by why."),
        Figure(
            "schoolbell_states_entered_total", .counter, ["dialplan", "state"], help: "How often calls went into a state of a dialplan."),
        Figure("schoolbell_keys_total", .counter, help: "Keys that callers pressed."),
        Figure(
            "schoolbell_key_to_order_seconds", .histogram(quick), help: "From a key to the first order that answers it, inside the engine."),
        Figure(
            "schoolbell_privacy_guard_total", .counter,
            help: "What was not said because it told of a child to whom the call is not admitted."),
    ]

    private static let line = [
        Figure("schoolbell_line_connections", .gauge, help: "Connections of gateways that are open now."),
        Figure("schoolbell_line_gateways", .gauge, help: "Connections whose gateway has said hello."),
        Figure("schoolbell_line_hellos_total", .counter, help: "Sessions that gateways began or resumed."),
        Figure(
            "schoolbell_line_errors_total", .counter, ["code"], help: "Errors that gateways were told, by code; denied is a wrong token."),
        Figure(
            "schoolbell_line_limits_total", .counter, ["of"],
            help: "Connections, rings and waiting sessions over the limits of an address or a connection, and connections that gave way to "
                + "others (greetings)."),
        Figure("schoolbell_line_byes_total", .counter, ["reason"], help: "Connections that the engine ended, by why."),
    ]

    private static let switches = [
        Figure("schoolbell_switch_connections", .gauge, ["speaks"], help: "Connections of telephone switches that are open now."),
        Figure("schoolbell_switch_calls_total", .counter, ["speaks"], help: "Calls that telephone switches offered."),
        Figure(
            "schoolbell_switch_refusals_total", .counter, ["reason"],
            help: "Connections to switches' ports that brought no call, or were ended by the engine, by why."),
        Figure(
            "schoolbell_announced_calls_total", .counter, ["status"],
            help: "Calls that were announced for AudioSocket, by the status of the answer."),
    ]

    private static let clips = [
        Figure("schoolbell_clips_bytes", .gauge, help: "What all clips take; 0 until they are counted, a minute after the start."),
        Figure(
            "schoolbell_clips_total", .counter, ["result"],
            help: "Clips that were found in the cache, made by a voice, dropped to make room, or failed."),
        Figure(
            "schoolbell_clip_making_seconds", .histogram(slow), help: "How long a voice took for a clip, waiting for its turn included."),
        Figure(
            "schoolbell_clip_links_total", .counter, ["result"],
            help: "Requests for sounds over HTTP: fetched, unchanged, recorded, refused without a word, or failed."),
    ]

    private static let services = [
        Figure("schoolbell_service_answers_total", .counter, ["service", "outcome"], help: "What services answered."),
        Figure("schoolbell_service_seconds", .histogram(slow), ["service"], help: "How long a service took to answer."),
        Figure("schoolbell_queue_length", .gauge, ["queue"], help: "Work that was given to threads and is not done."),
        Figure("schoolbell_locks_total", .counter, ["of"], help: "Entries of a code or a PIN that met a lock."),
        Figure(
            "schoolbell_wrong_codes_today", .gauge, ["by"], help: "Wrong ID codes since midnight: by all known numbers, by all strangers."),
        Figure("schoolbell_locked_pins", .gauge, help: "Numbers whose PIN is locked now."),
    ]

    private static let entries = [
        Figure(
            "schoolbell_entry_requests_total", .counter, ["status"], help: "Requests that brought entries, by the status of the answer."),
        Figure(
            "schoolbell_entries_total", .counter, ["result"],
            help: "Entries that came over HTTP: accepted, unchanged, outdated or refused."),
        Figure("schoolbell_notices", .gauge, ["state"], help: "Notices that wait, are being handed over, or are in doubt."),
    ]

    private static let store = [
        Figure("schoolbell_journal_flush_seconds", .histogram(quick), help: "How long the disk took to keep a journal."),
        Figure("schoolbell_disk_free_bytes", .gauge, help: "Room that is left for the data folder."),
        Figure("schoolbell_dialplans", .gauge, help: "Dialplans that serve."),
    ]

    private static let process = [
        Figure("schoolbell_build_info", .gauge, ["version"], help: "Always 1; the version is in the label."),
        Figure("schoolbell_uptime_seconds", .gauge, help: "How long the service has run."),
        Figure("process_resident_memory_bytes", .gauge, help: "Memory that the process holds."),
        Figure("process_open_fds", .gauge, help: "Descriptors that are open."),
        Figure("process_max_fds", .gauge, help: "Descriptors that may be open."),
        Figure("process_start_time_seconds", .gauge, help: "When the process began, in seconds since 1970."),
    ]

    /// What is decided in memory, or brought to a disk.
    private static let quick = [0.000_01, 0.000_025, 0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.05, 0.25, 1]
    /// What a store is asked, or a voice.
    private static let slow = [0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]
}
