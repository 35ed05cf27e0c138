#!/bin/sh
# archive_command: archive.sh PATH TARGET. A file counts only when it is on the disk, whole, under its name. One that is there is
# never overwritten; after a crash PostgreSQL sends the last one again, and the same again is no mistake.
set -e
if [ -f "$2" ]; then
    exec cmp -s "$1" "$2"
fi
cp "$1" "$2.part"
sync "$2.part"
mv "$2.part" "$2"
