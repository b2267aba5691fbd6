import Foundation
import Glibc
import Support
import Testing

/// Kills a service at one of its writes to some of its files: a shim that is preloaded into it, so that the program itself knows nothing of it.
final class KillSwitch {
    /// How much of the write is in the file when it is killed.
    enum Moment: Int32, CaseIterable {
        case before, half, after
    }

    private let library: String
    private let files: String
    private let control: String
    private let shared: UnsafeMutablePointer<Int32>
    private static let size = 3 * MemoryLayout<Int32>.size

    /// Compiles the shim into a folder of the test.
    ///
    /// - Parameter files: how the names of the files end whose writes count.
    init(_ folder: TemporaryFolder, files: String = ".journal") throws {
        self.files = files
        library = folder.path("killswitch.so")
        control = try folder.write("killswitch", String(repeating: "\0", count: Self.size))
        let source = Program.root.appendingPathComponent("Tests/KillSwitch/killswitch.c").path
        let made = try Program.run(["clang", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], executable: "/usr/bin/env")
        try #require(made.status == 0, "\(made.errors)")
        let file = open(control, O_RDWR | O_CLOEXEC)
        defer { close(file) }
        let map = mmap(nil, Self.size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
        shared = try #require(map != MAP_FAILED ? map : nil).bindMemory(to: Int32.self, capacity: 3)
    }

    deinit { munmap(shared, Self.size) }

    /// For the program that is to be killed.
    var environment: [String: String] { ["LD_PRELOAD": library, "KILL_SWITCH": control, "KILL_SWITCH_FILES": files] }

    /// Counts anew, and kills at this write from now on; `nil`: at none.
    func arm(at write: Int?, _ moment: Moment = .before) {
        shared[1] = 0
        shared[0] = 0
        shared[2] = moment.rawValue
        shared[1] = Int32(write ?? 0)
    }

    /// The writes since it was armed.
    var writes: Int { Int(shared[0]) }
}
