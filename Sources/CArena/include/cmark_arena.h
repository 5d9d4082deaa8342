#ifndef CMARK_ARENA_H
#define CMARK_ARENA_H

// Memory for the trees of cmark, given back as a whole.
//
// cmark asks for every node and every buffer by itself, and frees them one by one: half of its
// time. Here a piece costs a few instructions, and freeing nothing. Each thread has memory of its
// own; what lies between a beginning and its end must happen on one thread.

// Begins a use of the memory; uses may stand inside each other.
void cmark_arena_begin(void);

// Ends a use. With the end of the outermost one, all pieces are gone.
void cmark_arena_end(void);

// What cmark allocates with, between a beginning and its end: a cmark_mem.
void *cmark_arena(void);

#endif
