import CallCore
import Dialplans

@testable import Gateways

extension AGITranscriptTests {
    /// `S` the engine says, `A` Asterisk says, `+` so many milliseconds pass, `=` is told of the call.
    static let transcripts: [String: (orders: [LineOrder], text: String)] = [
        "a speech behind a waiting": (
            [AGISessionTests.play(1, "a", keys: [])],
            """
            S STREAM FILE "/clips/a" "" 0
            +200
            S GET FULL VARIABLE ${EPOCH}
            A 200 result=1
            A 200 result=1 (1795240258)
            S STREAM FILE "/clips/a" "" 0
            A 200 result=0 endpos=8000
            = played 1 done 1000
            S WAIT FOR DIGIT 30000
            """
        ),
        "answered in time": (
            [AGISessionTests.play(1, "a", keys: [])],
            """
            S STREAM FILE "/clips/a" "" 0
            +199
            A 200 result=1
            +2000
            A 200 result=0 endpos=8000
            = played 1 done 1000
            S WAIT FOR DIGIT 30000
            """
        ),
        "the mark in the same read": (
            [AGISessionTests.play(1, "a", keys: [])],
            """
            S STREAM FILE "/clips/a" "" 0
            +200
            S GET FULL VARIABLE ${EPOCH}
            +399
            +1
            S GET FULL VARIABLE ${EPOCH}
            A 200 result=1
            A 200 result=1 (1795240258)
            A 200 result=1 (1795240258)
            S STREAM FILE "/clips/a" "" 0
            """
        ),
        "the speech and the mark in one read": (
            [AGISessionTests.play(1, "a", keys: [])],
            """
            S STREAM FILE "/clips/a" "" 0
            +200
            S GET FULL VARIABLE ${EPOCH}
            A 200 result=1
            +400
            S GET FULL VARIABLE ${EPOCH}
            A 200 result=1 (1795240258)
            A 200 result=1 (1795240258)
            S STREAM FILE "/clips/a" "" 0
            """
        ),
        "a key in the waiting": (
            [AGISessionTests.play(1, "a", keys: [])],
            """
            S STREAM FILE "/clips/a" "" 0
            +100
            A 200 result=53
            = key 5
            S GET FULL VARIABLE ${EPOCH}
            A 200 result=1 (1795240258)
            S STREAM FILE "/clips/a" "" 0
            """
        ),
        "a speech that was heard before the mark was seen": (
            [AGISessionTests.play(1, "a", keys: [])],
            """
            S STREAM FILE "/clips/a" "" 0
            +200
            S GET FULL VARIABLE ${EPOCH}
            A 200 result=1
            A 200 result=0 endpos=8000
            = played 1 done 1000
            S GET FULL VARIABLE ${EPOCH}
            A 200 result=1 (1795240258)
            A 200 result=1 (1795240258)
            S WAIT FOR DIGIT 30000
            """
        ),
        "a speech of which Asterisk does not know the spelling": (
            [AGISessionTests.play(1, "a", keys: [])],
            """
            S STREAM FILE "/clips/a" "" 0
            +200
            S GET FULL VARIABLE ${EPOCH}
            A 200 result=1
            A 520-Invalid command syntax.  Proper usage follows:
            A 520 End of proper usage.
            = played 1 failed 0
            A 200 result=1 (1795240258)
            S WAIT FOR DIGIT 30000
            """
        ),
        "a hang-up behind a waiting": (
            [.hangUp(.normal)],
            """
            S HANGUP
            +200
            S GET FULL VARIABLE ${EPOCH}
            A 200 result=1
            A 200 result=1
            = gone engine
            """
        ),
        "a recording behind a waiting that a key ended": (
            [.record(Recording(number: 3, path: "/rec/c-3.wav", limit: 60_000, silence: 3_000))],
            """
            S RECORD FILE "/rec/c-3" wav "#*0123456789ABCD" 60000 s=3
            A 200 result=53
            = key 5
            S GET FULL VARIABLE ${EPOCH}
            +20000
            A 200 result=35 (dtmf) endpos=80000
            = key #
            = recorded 3 stopped 10000
            A 200 result=1 (1795240258)
            S WAIT FOR DIGIT 30000
            """
        ),
        "an Asterisk that is gone": (
            [AGISessionTests.play(1, "a", keys: [])],
            """
            S STREAM FILE "/clips/a" "" 0
            +200
            S GET FULL VARIABLE ${EPOCH}
            +400
            S GET FULL VARIABLE ${EPOCH}
            +800
            S GET FULL VARIABLE ${EPOCH}
            +1600
            S GET FULL VARIABLE ${EPOCH}
            +3200
            S GET FULL VARIABLE ${EPOCH}
            +6400
            S GET FULL VARIABLE ${EPOCH}
            +3400
            = gone network
            """
        ),
    ]
}
