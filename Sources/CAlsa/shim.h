#pragma once
#include <alsa/asoundlib.h>

// ALSA prints what goes wrong on standard error; Swift can't make the variadic function that would stop it.
static inline void calsa_drop_message(const char *file, int line, const char *function, int error, const char *format, ...) {
    (void)file; (void)line; (void)function; (void)error; (void)format;
}

/// Stops the library from printing: its error numbers say enough.
static inline void calsa_be_quiet(void) { snd_lib_error_set_handler(calsa_drop_message); }
