#include "cmark_arena.h"

#include <cmark.h>
#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { unit = alignof(max_align_t), first_size = 64 * 1024, block_size = 256 * 1024 };

// A stretch of memory from which pieces are cut, with the one that was filled before it.
struct block {
  struct block *previous;
  alignas(unit) char bytes[];
};

// Enough for nearly every text, so that nothing is asked of the system.
static _Thread_local alignas(unit) char first[first_size];

static _Thread_local struct block *last;
static _Thread_local char *next;
static _Thread_local char *end;
static _Thread_local int uses;

// The piece that was cut last: it can grow where it is, and be given back.
static _Thread_local char *latest;

static void add_block(size_t size) {
  size_t room = size > block_size ? size : block_size;
  struct block *block = malloc(sizeof(struct block) + room);
  if (!block) abort();
  block->previous = last;
  last = block;
  next = block->bytes;
  end = next + room;
}

static size_t rounded(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  return (size + unit - 1) / unit * unit;
}

// The size of a piece, which stands before it.
static size_t *size_of(char *piece) { return (size_t *)(piece - unit); }

static void *allocate(size_t size) {
  size_t whole = unit + rounded(size);
  if ((size_t)(end - next) < whole) add_block(whole);
  latest = next + unit;
  *size_of(latest) = whole - unit;
  next += whole;
  return latest;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 4 / size) abort();
  return memset(allocate(count * size), 0, count * size);
}

static void *arena_realloc(void *piece, size_t size) {
  if (!piece) return allocate(size);
  size_t *old = size_of(piece);
  if (size <= *old) return piece;
  if (piece == latest && rounded(size) <= (size_t)(end - latest)) {
    *old = rounded(size);
    next = latest + *old;
    return piece;
  }
  return memcpy(allocate(size), piece, *old);
}

static void arena_free(void *piece) {
  if (!piece || piece != latest) return;
  next = latest - unit;
  latest = NULL;
}

void cmark_arena_begin(void) {
  if (uses++) return;
  next = first;
  end = first + first_size;
  latest = NULL;
}

void cmark_arena_end(void) {
  if (--uses) return;
  while (last) {
    struct block *block = last;
    last = block->previous;
    free(block);
  }
}

void *cmark_arena(void) {
  static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};
  return &memory;
}
