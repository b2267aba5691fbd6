// Preloaded into a program that is tested: counts its writes to some of its files, and kills it at one of them.
//
// KILL_SWITCH names a file that the tests share with it, of three numbers: the writes so far, at which to die (0: at none), and how: before
// anything of that write is in the file (0), with half of it (1), or with all (2), before anybody is told of it.
// KILL_SWITCH_FILES says how the names of these files end: ".journal", of calls, unless it is set; SQLite writes by pwrite64.
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
static ssize_t (*system_pwrite)(int, const void *, size_t, off64_t);
static const char *ending;

__attribute__((constructor)) static void begin(void) {
    system_write = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    system_pwrite = (ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
    ending = getenv("KILL_SWITCH_FILES");
    if (!ending) ending = ".journal";
    const char *path = getenv("KILL_SWITCH");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *shared = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (shared != MAP_FAILED) control = shared;
    close(file);
}

static int is_counted(int descriptor) {
    char link[32], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path);
    size_t wanted = strlen(ending);
    return length > (ssize_t)wanted && memcmp(path + length - wanted, ending, wanted) == 0;
}

static int is_time(int descriptor) { return control && is_counted(descriptor) && ++control->seen == control->at; }

static size_t last(size_t count) { return control->how == 0 ? 0 : control->how == 1 ? count / 2 : count; }

static ssize_t die(void) {
    kill(getpid(), SIGKILL);
    while (1) pause();
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    if (!is_time(descriptor)) return system_write(descriptor, bytes, count);
    if (last(count) > 0) system_write(descriptor, bytes, last(count));
    return die();
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    if (!is_time(descriptor)) return system_pwrite(descriptor, bytes, count, offset);
    if (last(count) > 0) system_pwrite(descriptor, bytes, last(count), offset);
    return die();
}
