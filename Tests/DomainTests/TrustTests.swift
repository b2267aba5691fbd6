import Domain
import Testing

@Suite struct TrustTests {
    static let number = PhoneNumber(rawValue: "+359888123456")

    @Test(arguments: [
        // tied, status, school active, right ended
        (true, StudentStatus.enrolled, true, false, Admission.admitted), (true, .enrolled, false, false, .schoolInactive),
        (true, .graduated, true, false, .left), (true, .left, true, false, .left), (true, .left, false, false, .left),
        (true, .enrolled, true, true, .rightEnded), (true, .left, false, true, .rightEnded), (false, .enrolled, true, false, .notTied),
        (false, .enrolled, true, true, .notTied),
    ])
    func whoIsAdmitted(isTied: Bool, status: StudentStatus, isActive: Bool, hasEnded: Bool, expected: Admission) {
        #expect(Admission(isTied: isTied, status: status, schoolIsActive: isActive, rightHasEnded: hasEnded) == expected)
    }

    @Test(arguments: CallerDoubt.allCases) func doubtedNumberIsTreatedAsUnknown(doubt: CallerDoubt) {
        let caller = CallerNumber(Self.number, doubts: [doubt])
        #expect(caller.trusted == nil)
        #expect(TrustLevel(caller: caller, isSubscribed: true, hasPIN: false, hasProof: false) == .none)
        #expect(TrustLevel(caller: caller, isSubscribed: true, hasPIN: false, hasProof: true) == .proved)
    }

    @Test(arguments: [
        // subscribed, PIN, proof
        (true, false, false, TrustLevel.number), (true, true, false, .none), (true, true, true, .proved), (false, false, false, .none),
        (false, false, true, .proved), (false, true, false, .none),
    ])
    func trustInATrustedNumber(isSubscribed: Bool, hasPIN: Bool, hasProof: Bool, expected: TrustLevel) {
        #expect(TrustLevel(caller: CallerNumber(Self.number), isSubscribed: isSubscribed, hasPIN: hasPIN, hasProof: hasProof) == expected)
        #expect(TrustLevel.none < .number && TrustLevel.number < .proved)
    }

    @Test(arguments: [
        (0, 0, 0, false, CodeEntry.open), (2, 9, 999, false, .open), (3, 3, 3, false, .exhausted), (4, 4, 4, true, .exhausted),
        (0, 10, 10, false, .locked),
        (0, 10, 10, true, .locked), (0, 0, 1_000, false, .locked), (0, 0, 1_000, true, .open), (3, 10, 0, false, .locked),
        (3, 0, 1_000, false, .locked), (0, 0, 999, true, .open),
    ])
    func ceilingsOfWrongCodes(inCall: Int, ofNumber: Int, ofStrangers: Int, isSubscribed: Bool, expected: CodeEntry) {
        let wrong = WrongCodes(inCall: inCall, ofNumber: ofNumber, ofStrangers: ofStrangers)
        #expect(CodeCeilings().standing(wrong, isSubscribed: isSubscribed) == expected)
        // The two kinds of number have a ceiling each, and neither is held against the other.
        let mirrored = WrongCodes(inCall: inCall, ofNumber: ofNumber, ofSubscribers: ofStrangers)
        #expect(CodeCeilings().standing(mirrored, isSubscribed: !isSubscribed) == expected)
    }

    @Test func fiveWrongPINsLockForFifteenMinutes() {
        let start = Instant(milliseconds: 0)
        var lock = PINLock()
        var verdicts: [PINVerdict] = []
        func attempt(_ isRight: Bool, _ minute: Int) {
            let (verdict, next) = lock.trying(isRight: isRight, at: start.adding(minutes: minute))
            verdicts.append(verdict)
            lock = next
        }
        for minute in 0..<5 { attempt(false, minute) }
        attempt(true, 5)
        attempt(true, 18)
        attempt(false, 19)
        attempt(true, 20)
        #expect(verdicts == [.wrong, .wrong, .wrong, .wrong, .locked, .locked, .locked, .wrong, .right])
        #expect(lock == PINLock())
    }

    @Test func rightPINForgetsTheWrongOnes() {
        #expect(PINLock(wrong: 4).trying(isRight: true, at: Instant(milliseconds: 0)).next == PINLock())
    }
}
