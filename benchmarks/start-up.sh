#!/usr/bin/env bash
# What the agent costs at start-up: CPU time (user + system) of whole processes, no agent, an empty
# premain and aau.jar in turn, median and range of all runs.
#
#   benchmarks/start-up.sh [RUNS]        (default 10; the JDK is $JAVA_HOME's or the one on the PATH)
#
# Build agent/target/aau.jar first. Quote the ratios to the empty agent: absolute times are the
# machine's. Let nothing else run meanwhile.
set -euo pipefail

runs=${1:-10}
here=$(cd "$(dirname "$0")" && pwd)
agent=$here/../agent/target/aau.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -f "$agent" ] || { echo "no $agent; build it: mvn -DskipTests package" >&2; exit 1; }

work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$work/home" "$work/programs" "$work/agent" "$work/server"
export HOME=$work/home
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS CONDA_PREFIX "${!ANACONDA_ANON_USAGE@}"

"${java}c" -nowarn -d "$work/programs" "$here"/programs/{Hello,UrlConnectionGet,HttpClientGet}.java 2>/dev/null
"${java}c" -d "$work/agent" "$here/programs/EmptyAgent.java"
"${java}c" -d "$work/server" "$here/programs/Server.java"
echo "Premain-Class: EmptyAgent" > "$work/manifest"
"${java%java}jar" cfm "$work/empty.jar" "$work/manifest" -C "$work/agent" EmptyAgent.class

"$java" -cp "$work/server" Server > "$work/url" &
server=$!
until [ -s "$work/url" ]; do kill -0 "$server"; sleep 0.1; done
url=$(cat "$work/url")

# One run, its CPU time in milliseconds appended to a file.
measure() { # FILE COMMAND…
  local file=$1 times
  shift
  TIMEFORMAT='%3U %3S'
  times=$({ time "$@" > /dev/null 2> "$work/stderr"; } 2>&1) || { cat "$work/stderr" >&2; exit 1; }
  awk '{ printf "%d\n", ($1 + $2) * 1000 + 0.5 }' <<< "$times" >> "$file"
}

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }
range() { sort -n "$1" | awk 'NR == 1 { low = $1 } END { print low "–" $1 }'; }

echo "$("$java" -version 2>&1 | sed -n 2p), $(nproc) CPUs, $runs runs"
echo
echo "| program | no agent | empty agent | aau.jar | aau.jar / empty agent |"
echo "|---|---|---|---|---|"
for program in Hello UrlConnectionGet HttpClientGet; do
  for ((run = 0; run <= runs; run++)); do
    for kind in none empty aau; do
      case $kind in
        none) options=() ;;
        empty) options=("-javaagent:$work/empty.jar") ;;
        aau) options=("-javaagent:$agent") ;;
      esac
      file=$work/$program.$kind
      [ "$run" -gt 0 ] || file=$work/warm-up
      measure "$file" "$java" "${options[@]}" -cp "$work/programs" "$program" "$url"
    done
  done
  none=$(median "$work/$program.none") empty=$(median "$work/$program.empty") aau=$(median "$work/$program.aau")
  echo "| $program | $none ms ($(range "$work/$program.none")) | $empty ms ($(range "$work/$program.empty"))" \
    "| $aau ms ($(range "$work/$program.aau")) | $(awk "BEGIN { printf \"%.2f\", $aau / $empty }") |"
done
