#define _DEFAULT_SOURCE
#include "heap.h"

#include <stdint.h>
#include <stdlib.h>

#ifdef __GLIBC__

#include <malloc.h>
#include <sys/mman.h>

enum {
  // A heap that is not the first one begins at a multiple of its size: HEAP_MAX_SIZE in glibc.
  heap_size = 64 * 1024 * 1024,
  // Too large for the pieces that a thread keeps from other heaps.
  probe_size = 4096,
};

// Before the program begins, since a heap that is there already goes on growing in small steps. Large
// pieces come from the heaps, too, and heaps keep what is freed: folders of git and texts that are
// read one after the other use the same memory again.
__attribute__((constructor)) static void reserve(void) {
  mallopt(M_TOP_PAD, heap_size);
  mallopt(M_MMAP_THRESHOLD, heap_size / 2);
  mallopt(M_TRIM_THRESHOLD, heap_size);
}

void heap_use_large_pages(void) {
  static _Thread_local int has_asked;
  if (has_asked) return;
  has_asked = 1;
  // A piece of this thread's heap shows where it is. This is no more than a hint: where memory is
  // laid out in another way, some pages of other owners may become large.
  void *piece = malloc(probe_size);
  if (!piece) return;
  uintptr_t start = (uintptr_t)piece & ~(uintptr_t)(heap_size - 1);
  madvise((void *)start, heap_size, MADV_HUGEPAGE);
  free(piece);
}

#else

void heap_use_large_pages(void) {}

#endif
