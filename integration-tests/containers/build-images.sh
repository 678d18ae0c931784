#!/usr/bin/env bash
# Builds the images of the container tests from Debian's packages, where no registry of images can
# be reached. Needs a Debian machine, root, mmdebstrap and a Docker engine. Then:
#   mvn verify -Dit.image.java=aau-it/java:%d -Dit.image.nginx=aau-it -Dit.image.proxy=aau-it
set -euo pipefail

containers=$(cd "$(dirname "$0")" && pwd)
jdks=(8 11 17 21 25 26)

# Once; again when the scripts have changed.
recipe=$(cat "$0" "$containers/sid.sh" | sha256sum | cut -d ' ' -f 1)
last=aau-it/java:${jdks[-1]}
built=$(docker image inspect --format '{{.Config.Labels.recipe}}' "$last" 2> /dev/null || true)
[ "$built" != "$recipe" ] || exit 0

# With compilers of the JDKs that one test builds this project on.
packages=$(printf 'openjdk-%s-jre-headless,' "${jdks[@]}")nginx-light,squid
packages+=,openjdk-17-jdk-headless,openjdk-21-jdk-headless,openjdk-25-jdk-headless
"$containers/sid.sh" "$packages" \
  | docker import --change "LABEL recipe=$recipe" - aau-it > /dev/null

# One image, a name for each JDK, as those of a registry have it: java is on the path.
for jdk in "${jdks[@]}"; do
  home=/usr/lib/jvm/java-$jdk-openjdk-$(dpkg --print-architecture)
  container=$(docker create aau-it true)
  docker commit --change "ENV PATH=$home/bin:/usr/bin:/bin" "$container" "aau-it/java:$jdk" \
    > /dev/null
  docker rm "$container" > /dev/null
done
