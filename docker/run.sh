#!/usr/bin/env bash
# Starts the application and watches over it: a process that lives but no longer answers is ended, and the engine, which
# restarts only what has ended, starts it again. So nothing needs the engine's socket.
set -euo pipefail
first=${XINKE_WATCH_FIRST:-300} # seconds to open the house
every=${XINKE_WATCH_EVERY:-15}
most=${XINKE_WATCH_FAILURES:-6}

# shellcheck disable=SC2086 # JAVA_OPTS are several words
java "-Xmx$XINKE_HEAP" -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Duser.timezone=Asia/Shanghai -Djava.io.tmpdir=/tmp $JAVA_OPTS \
    -jar payara-micro.jar --rootdir /opt/xinke/run --deploy xinke.war --contextroot / --port 8080 \
    --prebootcommandfile payara-limits.txt --nocluster --disablephonehome &
server=$!
trap 'kill -TERM "$server" 2>/dev/null' TERM INT

alive() {
    timeout 10 bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET /health/live HTTP/1.0\r\n\r\n" >&3 && head -1 <&3 | grep -q 200'
}

watch() {
    sleep "$first"
    local failed=0
    while sleep "$every"; do
        if alive; then failed=0; else failed=$((failed + 1)); fi
        if [ "$failed" -ge "$most" ]; then
            echo "no answer $failed times: the application is ended, to be started again" >&2
            kill -KILL "$server"
            return
        fi
    done
}
watch &
watcher=$!

code=0
wait "$server" || code=$?
# a signal ends the first wait, not the server
if kill -0 "$server" 2>/dev/null; then code=0; wait "$server" || code=$?; fi
kill "$watcher" 2>/dev/null || true
exit "$code"
