#pragma once
#include <poll.h>
#include <stdint.h>

/* What Linux has and Swift's Glibc does not show. */

/* Keeps the calling thread on one core (sched_setaffinity(2)); 0: done. */
int machine_pin(int core);

/* poll(2) with a wait in nanoseconds (ppoll(2)). */
int machine_poll(struct pollfd *polls, unsigned long count, uint64_t nanoseconds);
