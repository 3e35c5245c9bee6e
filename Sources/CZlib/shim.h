#ifndef LEGWORK_CZLIB_SHIM_H
#define LEGWORK_CZLIB_SHIM_H
#include <zlib.h>

// inflateInit2 is a macro. 15 + 32: the largest window, and gzip or zlib told by the header.
static inline int lw_inflate_begin(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
#endif
