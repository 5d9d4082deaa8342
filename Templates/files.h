// Every embedded file, one a line, in the order of the bytes of the paths. To add a file, put it
// into its folder and write its line here; a test compares the folders with this list.
//
// The contents are read as C strings, so a file must neither be empty nor hold a NUL byte.
#embed "init/goal.md" suffix(, 0,)
#embed "init/nextup.yml" suffix(, 0,)
#embed "init/order.md" suffix(, 0,)
#embed "init/persona.md" suffix(, 0,)
#embed "init/vision.md" suffix(, 0,)
#embed "items/bug.md" suffix(, 0,)
#embed "items/debt.md" suffix(, 0,)
#embed "items/epic.md" suffix(, 0,)
#embed "items/spike.md" suffix(, 0,)
#embed "items/story.md" suffix(, 0,)
#embed "items/task.md" suffix(, 0,)
#embed "records/goal.md" suffix(, 0,)
#embed "records/persona.md" suffix(, 0,)
#embed "records/release.md" suffix(, 0,)
#embed "records/request.md" suffix(, 0,)
#embed "records/sprint.md" suffix(, 0,)
