#ifndef LEGWORK_CMINIZIP_SHIM_H
#define LEGWORK_CMINIZIP_SHIM_H
#include <minizip/unzip.h>
#endif
