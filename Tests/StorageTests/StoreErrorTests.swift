import Domain
import GRDB
import Support
import Testing

@testable import Storage

@Suite struct StoreErrorTests {
    /// What SQLite says where the disk has no space, and what it says of any other trouble with it.
    @Test(arguments: [(ResultCode.SQLITE_FULL, true), (.SQLITE_IOERR_SHMSIZE, true), (.SQLITE_IOERR_READ, false), (.SQLITE_IOERR, false)])
    func aFullDiskIsNamedWithAWayOut(code: ResultCode, isFull: Bool) {
        let error = StoreError(DatabaseError(resultCode: code, message: "disk I/O error"))
        #expect((error == .diskFull) == isFull)
        #expect("\(error)".contains("space"))
        #expect(!"\(error)".contains("disk I/O error"))
    }
}
