public import Domain

/// What a caller has spoken on the line, as the store keeps it: the sound itself is a file.
public struct VoiceMessage: Hashable, Sendable {
    /// Under which it is told to the caller and found again: 1, 2, 3 … over all calls.
    public var number: Int
    public var source: Source
    /// What it is about: the name of the dialplan's variable, such as `complaint`. `nil`: it is not known yet.
    public var subject: String?
    /// The caller's number; `nil`: it is withheld, or cannot be trusted.
    public var phone: PhoneNumber?
    /// The child of whom it tells.
    public var student: StudentID?
    public var leftAt: Instant
    /// How long it is; `nil`: the gateway did not say, or the caller hung up.
    public var milliseconds: Int?
    /// When it was first heard by somebody of the service.
    public var heardAt: Instant?

    public init(
        number: Int = 0, source: Source, subject: String? = nil, phone: PhoneNumber? = nil, student: StudentID? = nil, leftAt: Instant,
        milliseconds: Int? = nil, heardAt: Instant? = nil
    ) {
        self.number = number
        self.source = source
        self.subject = subject
        self.phone = phone
        self.student = student
        self.leftAt = leftAt
        self.milliseconds = milliseconds
        self.heardAt = heardAt
    }

    /// Where it was spoken: the call, and the number of the recording in it.
    public struct Source: Hashable, Sendable {
        public var call: String
        public var recording: Int

        public init(call: String, recording: Int) {
            self.call = call
            self.recording = recording
        }
    }
}
