#!/usr/bin/env bash
# Builds the image in which tests install the Debian package and the RPM, and the image in which
# they log in and systemd starts services. Needs what build-images.sh needs.
set -euo pipefail

containers=$(cd "$(dirname "$0")" && pwd)

# Builds nothing if the image exists and the recipe has not changed since.
build() {
  local image=$1 packages=$2 recipe built id
  recipe=$(echo "$packages" | cat - "$containers/sid.sh" | sha256sum | cut -d ' ' -f 1)
  built=$(docker image inspect --format '{{.Config.Labels.recipe}}' "$image" 2> /dev/null || true)
  [ "$built" != "$recipe" ] || return 0
  # Name the image only once it is complete. If this script is killed, the import is cut short.
  id=$("$containers/sid.sh" "$packages" | docker import --change "LABEL recipe=$recipe" -)
  docker tag "$id" "$image"
}

build aau-it/packages openjdk-25-jre-headless,rpm,bash-completion,fish,zsh,man-db
build aau-it/logins openjdk-25-jdk-headless,systemd-sysv,sudo,openssh-server,openssh-client,mount,passwd
