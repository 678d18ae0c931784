#!/usr/bin/env bash
# Writes a minimal Debian system with some packages to stdout, as a tar file:
#   sid.sh PACKAGE,PACKAGE…
# Needs Debian, root and mmdebstrap.
set -euo pipefail

# No other suite has all of the JDKs.
suite=sid

# Use the mirror that this machine installs from.
apt-get update -q > /dev/null
mirror=$(apt-get indextargets --format '$(REPO_URI)' \
  'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1)
[ -n "$mirror" ] || { echo "$0: apt on this machine has no Debian mirror" >&2; exit 1; }

# Accept expired metadata: an outdated mirror is good enough here.
mmdebstrap --quiet --variant=essential --aptopt='Acquire::Check-Valid-Until "false"' \
  --include="$1" "$suite" - "$mirror"
