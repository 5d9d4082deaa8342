#include "templates.h"

static const unsigned char contents[] = {
#include "files.h"
};

// The list embeds itself, so that a new file needs one line in one place.
static const unsigned char list[] = {
#embed "files.h"
};

struct embedded_bytes embedded_contents(void) {
  return (struct embedded_bytes){contents, sizeof contents};
}

struct embedded_bytes embedded_list(void) {
  return (struct embedded_bytes){list, sizeof list};
}
