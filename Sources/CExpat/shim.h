#ifndef LEGWORK_CEXPAT_SHIM_H
#define LEGWORK_CEXPAT_SHIM_H
#include <expat.h>
#endif
