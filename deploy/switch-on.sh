#!/bin/sh
# Downloads aau.jar and prints the variables that add it to build tools, one NAME=VALUE per line.
# Other JVMs, such as those of tests, stay as they are.
#
# Reads AAU_URL, AAU_SHA256, AAU_JAR (where to put the jar) and AAU_ORGANIZATION. Never fails:
# without the right jar, it only prints a warning on stderr, because a JVM does not start if its
# agent is missing.

skip() {
  echo "aau: $1; the build goes on without tokens" >&2
  exit 0
}

# Prints a variable in one line: GitHub fails a job at a line without a name. Unlike printf, some
# shells' echo makes line breaks of backslashes.
put() {
  printf '%s\n' "$1=$(printf '%s' "$2" | tr '\r\n' '  ')"
}

# To the JVM, an equals sign starts the agent's options.
case $AAU_JAR in
  *[![:graph:]]* | *=*) skip "Maven's, sbt's or java's options cannot hold the path \"$AAU_JAR\"" ;;
esac
mkdir -p "${AAU_JAR%/*}" || skip "cannot create ${AAU_JAR%/*}"
curl -fsSL --retry 2 --connect-timeout 20 --max-time 120 -o "$AAU_JAR.new" "$AAU_URL" \
  || skip "cannot download $AAU_URL"
if ! printf '%s\n' "$AAU_SHA256  $AAU_JAR.new" | sha256sum -c - > /dev/null 2>&1; then
  rm -f "$AAU_JAR.new"
  skip "the file at $AAU_URL has another checksum"
fi
chmod 644 "$AAU_JAR.new" && mv -f "$AAU_JAR.new" "$AAU_JAR" || skip "cannot write $AAU_JAR"

put MAVEN_OPTS "${MAVEN_OPTS:+$MAVEN_OPTS }-javaagent:$AAU_JAR"
put SBT_OPTS "${SBT_OPTS:+$SBT_OPTS }-javaagent:$AAU_JAR"
# Only an init script adds the agent to Gradle's daemon without replacing a project's options.
scripts=${GRADLE_USER_HOME:-$HOME/.gradle}/init.d
if [ -n "${GRADLE_USER_HOME:-$HOME}" ] && mkdir -p "$scripts" \
  && cp "${0%/*}/gradle/aau.init.gradle" "$scripts"; then
  put AAU_JAR "$AAU_JAR"
fi
case $AAU_ORGANIZATION in
  '') ;;
  *[!A-Za-z0-9_-]*) echo "aau: \"$AAU_ORGANIZATION\" is no organization's token; left out" >&2 ;;
  *) put ANACONDA_ANON_USAGE_ORG_TOKEN "$AAU_ORGANIZATION" ;;
esac
