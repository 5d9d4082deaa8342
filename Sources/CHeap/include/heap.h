#ifndef HEAP_H
#define HEAP_H

// Memory for reading thousands of files on all cores.
//
// The C library gives each thread a heap that grows by a page or a few at a time, each time by a
// call of the system, and each page costs a fault when it is first touched: together a fifth of the
// time of checking ten thousand files. Programs with this target reserve the whole room of a heap
// when it begins; what is reserved and not touched costs nothing.

// Asks for large pages for the heap of this thread, if the system has them.
//
// May be called often; only the first call of a thread does anything.
void heap_use_large_pages(void);

#endif
