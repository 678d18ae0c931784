#!/usr/bin/env bash
# Builds the images for the container tests from Debian packages, for machines that cannot reach an
# image registry. Needs Debian, root, mmdebstrap and a Docker engine. Afterwards, run:
#   mvn verify -Dit.image.java=aau-it/java:%d -Dit.image.nginx=aau-it -Dit.image.proxy=aau-it
set -euo pipefail

containers=$(cd "$(dirname "$0")" && pwd)
jdks=(8 11 17 21 25 26)

# Build nothing if the images exist and the scripts have not changed since.
recipe=$(cat "$0" "$containers/sid.sh" | sha256sum | cut -d ' ' -f 1)
last=aau-it/java:${jdks[-1]}
built=$(docker image inspect --format '{{.Config.Labels.recipe}}' "$last" 2> /dev/null || true)
[ "$built" != "$recipe" ] || exit 0

# One test builds this project on several JDKs, which therefore need compilers.
packages=$(printf 'openjdk-%s-jre-headless,' "${jdks[@]}")nginx-light,squid
packages+=,openjdk-17-jdk-headless,openjdk-21-jdk-headless,openjdk-25-jdk-headless
"$containers/sid.sh" "$packages" \
  | docker import --change "LABEL recipe=$recipe" - aau-it > /dev/null

# Name the image once per JDK, with that JDK's java on the PATH, as in a registry's images.
for jdk in "${jdks[@]}"; do
  home=/usr/lib/jvm/java-$jdk-openjdk-$(dpkg --print-architecture)
  container=$(docker create aau-it true)
  docker commit --change "ENV PATH=$home/bin:/usr/bin:/bin" "$container" "aau-it/java:$jdk" \
    > /dev/null
  docker rm "$container" > /dev/null
done
