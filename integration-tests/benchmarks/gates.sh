# For the scripts beside it: gates in processes of their own, each in a home of its own, and what ends them.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
application=$here/../../checkout-adapter/target/quarkus-app/quarkus-run.jar
classpath="$here/target/classes:$here/target/lib/*"
[ -f "$application" ] || { echo "package first: mvn -q -DskipTests package" >&2; exit 2; }

work=$(mktemp -d)
pids=()
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT

benchmark() { java -cp "$classpath" "io.marketgate.benchmark.$1" "${@:2}"; }
pause() { read -rt "$1" <> <(:) || true; }
free_port() { shuf -i 20000-29999 -n 1; }
millis() { date +%s%3N; }

# Starts what its arguments say, and waits until a question to it succeeds. Sets `pid` and `ready_millis`.
start() { # curl-arguments command...
  local question=$1 begun
  begun=$(millis)
  "${@:2}" >>"$work/log" 2>&1 &
  pid=$!
  pids+=("$pid")
  for _ in $(seq 1 6000); do
    # shellcheck disable=SC2086 # several arguments
    curl -sf -o /dev/null $question && { ready_millis=$(($(millis) - begun)); return; }
    kill -0 "$pid" 2>/dev/null || break
    pause 0.02
  done
  echo "no answer to $question:" >&2
  tail -20 "$work/log" >&2
  exit 1
}

gate() { # home port setting...
  local management ready=$2
  management=$(free_port)
  # A gate in production answers for its health at a port of its own.
  if [[ "${*:3}" == *quarkus.datasource.jdbc.url=* ]]; then ready=$management; fi
  start "http://127.0.0.1:$ready/q/health/ready" java -Xmx1g -Xms1g -Dmarketgate.home="$1" -Dquarkus.http.port="$2" -Dquarkus.management.port="$management" "${@:3}" -jar "$application"
}

stop() { # pid
  kill "$1"
  wait "$1" 2>/dev/null || true
}

credential() { # home name
  sed "s/.*\"$2\":\"\([^\"]*\)\".*/\1/" "$1/credentials.json"
}
