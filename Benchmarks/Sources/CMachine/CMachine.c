#define _GNU_SOURCE
#include "CMachine.h"
#include <sched.h>

int machine_pin(int core) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(core, &set);
    return sched_setaffinity(0, sizeof set, &set);
}

int machine_poll(struct pollfd *polls, unsigned long count, uint64_t nanoseconds) {
    struct timespec wait = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000};
    return ppoll(polls, count, &wait, 0);
}
