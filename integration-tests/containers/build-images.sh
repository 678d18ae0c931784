#!/usr/bin/env bash
# Builds the images of the container tests from Debian's packages, where no registry of images can
# be reached. Needs a Debian machine, root, mmdebstrap and a Docker engine. Then:
#   mvn verify -Dit.image.java=aau-it/java:%d -Dit.image.nginx=aau-it -Dit.image.proxy=aau-it
set -euo pipefail

# Debian keeps all of these JDKs in one suite only.
suite=sid
jdks=(8 11 17 21 25 26)

# Once; again when this script has changed.
recipe=$(sha256sum "$0" | cut -d ' ' -f 1)
last=aau-it/java:${jdks[-1]}
built=$(docker image inspect --format '{{.Config.Labels.recipe}}' "$last" 2> /dev/null || true)
[ "$built" != "$recipe" ] || exit 0

# The mirror that this machine installs from.
apt-get update -q > /dev/null
mirror=$(apt-get indextargets --format '$(REPO_URI)' \
  'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1)
[ -n "$mirror" ] || { echo "$0: apt on this machine knows no mirror of Debian" >&2; exit 1; }

packages=$(printf 'openjdk-%s-jre-headless,' "${jdks[@]}")nginx-light,squid
# Not valid any more: a mirror that lags behind is as good here.
mmdebstrap --quiet --variant=essential --aptopt='Acquire::Check-Valid-Until "false"' \
  --include="$packages" "$suite" - "$mirror" \
  | docker import --change "LABEL recipe=$recipe" - aau-it > /dev/null

# One image, a name for each JDK, as those of a registry have it: java is on the path.
for jdk in "${jdks[@]}"; do
  home=/usr/lib/jvm/java-$jdk-openjdk-$(dpkg --print-architecture)
  container=$(docker create aau-it true)
  docker commit --change "ENV PATH=$home/bin:/usr/bin:/bin" "$container" "aau-it/java:$jdk" \
    > /dev/null
  docker rm "$container" > /dev/null
done
