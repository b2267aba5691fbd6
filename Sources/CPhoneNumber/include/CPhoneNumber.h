#pragma once
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Writes the number as E.164 with a closing NUL into `out` and returns its length; 0 where the text is no valid number.
/// `region` is an ISO 3166 code in capitals, or "ZZ" for none. The text must be short: libphonenumber is quadratic in its length.
size_t schoolbell_e164(const char *text, const char *region, char *out, size_t capacity);

#ifdef __cplusplus
}
#endif
