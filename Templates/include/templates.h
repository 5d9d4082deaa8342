#ifndef TEMPLATES_H
#define TEMPLATES_H

#include <stddef.h>

// Bytes that live as long as the program.
struct embedded_bytes {
  const unsigned char *start;
  size_t count;
};

// The contents of all embedded files one after the other, each followed by a NUL byte.
struct embedded_bytes embedded_contents(void);

// The text of files.h, which names the files in the same order.
struct embedded_bytes embedded_list(void);

#endif
