// Preloaded into a program that is tested: counts its writes to journals of calls, and kills it at one of them.
//
// KILL_SWITCH names a file that the tests share with it, of three numbers: the writes so far, at which to die (0: at none), and how: before
// anything of that write is in the file (0), with half of it (1), or with all (2), before anybody is told of it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct control {
    _Atomic int32_t seen, at, how;
};

static struct control *control;
static ssize_t (*system_write)(int, const void *, size_t);

__attribute__((constructor)) static void begin(void) {
    system_write = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    const char *path = getenv("KILL_SWITCH");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *shared = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (shared != MAP_FAILED) control = shared;
    close(file);
}

static int is_journal(int descriptor) {
    static const char ending[] = ".journal";
    char link[32], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path);
    size_t wanted = sizeof ending - 1;
    return length > (ssize_t)wanted && memcmp(path + length - wanted, ending, wanted) == 0;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    if (!control || !is_journal(descriptor) || ++control->seen != control->at) return system_write(descriptor, bytes, count);
    if (control->how > 0) system_write(descriptor, bytes, control->how == 1 ? count / 2 : count);
    kill(getpid(), SIGKILL);
    while (1) pause();
}
