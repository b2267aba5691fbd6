/// A small dialplan that works, for whoever begins with one: it recognises the caller and reads the child's news.
public struct NewDialplan {
    private let name: String
    /// In E.164 form; `nil`: any number that no other dialplan answers.
    private let number: String?
    private let languages: [String]

    public init(name: String, number: String?, languages: [String]) {
        self.name = name
        self.number = number
        self.languages = languages
    }

    public var text: String {
        """
        \(DialplanSchema.header)
        #
        # Check every change:   schoolbell dialplan check
        # Run its stories:      schoolbell dialplan test \(name)
        # What there is:        docs/dialplans.md

        dialplan: \(name)
        numbers: \(number.map { "[\"\($0)\"]" } ?? "any")
        languages: [\(languages.joined(separator: ", "))]
        start: recognise
        keys: { repeat: "#", back: "*" }
        limits: { minutes: 10, steps: 200, silences: 6, mistakes: 9 }
        defaults: { first-key: 5s, next-key: 3s, tries: 3, no-input: goodbye, no-match: goodbye, failed: sorry }

        states:

          # Who calls? A number that has a PIN, or no subscription, is not served here.

          recognise:
            do: recognise-caller
            on: { known: welcome, pin: sorry, pin-locked: sorry, unknown: not-known, withheld: not-seen }
          welcome: { say: welcome, then: pick }
          pick: { choose: children, as: picked, intro: several-children, say: pick-child, more: more-children, then: open, empty: not-known }
          open:
            do: open-child
            with: { child: picked }
            on: { opened: news, inactive: not-active, never-active: never-active, ended: right-ended }
          not-active: { say: not-active, then: goodbye }
          never-active: { say: never-active, then: goodbye }
          right-ended: { say: right-ended, then: goodbye }
          not-known: { say: not-known, then: goodbye }
          not-seen: { say: not-seen, then: goodbye }

          # The news that this number has not heard yet.

          news:
            do: news
            with: { child: child, which: "new" }
            on: { some: hear, none: no-news, stale: last-entry, never: no-entries }
          hear:
            read: items
            intro: news-intro
            say:
              mark: news-mark
              absence: news-absence
              praise: news-praise
              remark: news-remark
              health: news-health
              health-notice: news-health-notice
              meeting: news-meeting
              test: news-test
            keys: { previous: "1", again: "2", next: "3", leave: "9" }
            then: goodbye
            empty: goodbye
          no-news: { say: no-news, then: goodbye }
          last-entry: { say: last-entry, then: hear }
          no-entries: { say: no-entries, then: goodbye }

          goodbye: { end: goodbye }
          sorry: { end: sorry }

        """
    }

    /// One call, told as it goes with the demo school.
    public var story: String {
        """
        # a number that nobody has subscribed hears so, and the call ends
        data: demo
        now: 2026-11-20T18:05+02:00
        > ring from 0888 100 012
        < answer
        < say not-known
        > end
        < say goodbye
        > end
        < hang up
        < outcome engine
        """ + "\n"
    }
}
