/// When the lessons of a day begin and end, in minutes of the day.
enum DemoBells {
    private static let starts = [480, 530, 590, 640, 690, 740, 790]

    static func start(_ lesson: Int) -> Int { starts[lesson - 1] }
    static func end(_ lesson: Int) -> Int { starts[lesson - 1] + 40 }
}
