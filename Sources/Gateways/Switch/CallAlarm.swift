import Dialplans

/// Sees to it that a call's next deadline is kept. It is used on one event loop only.
protocol CallAlarm: AnyObject {
    /// Rings once, at `deadline` by the loop's clock or about then: one that comes too early finds nothing to do, and is set anew.
    func keep(_ deadline: Milliseconds?, _ ring: @escaping () -> Void)
    func stop()
}

extension LineAlarm: CallAlarm {}
