#!/usr/bin/env bash
# One training step of each of the nine networks at full width, each in a process of its own.
#
# usage: scripts/bench-networks.sh [STEPS]     CSV: network,encoder,step,wall_s,cpu_s,resident_mib,peak_mib
#
# THREADS (2) and JAVA (java, 21 or newer) may be set. Build first: mvn -pl core test-compile
set -euo pipefail
cd "$(dirname "$0")/.."
export MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_MMAP_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=268435456
export GOMP_SPINCOUNT=1000

if [ -z "${CLASSPATH:-}" ]; then
  list=$(mktemp)
  trap 'rm -f "$list"' EXIT
  mvn -q -pl core dependency:build-classpath -DincludeScope=test "-Dmdep.outputFile=$list" >&2
  export CLASSPATH="core/target/test-classes:core/target/classes:$(cat "$list")"
fi

echo network,encoder,step,wall_s,cpu_s,resident_mib,peak_mib
parts='"normalisation":"none","dropout":0.0'
for encoder in '"type":"plain-encoder","base":64,"depth":4' '"type":"vgg16","width":1.0' '"type":"resnet34","width":1.0'; do
  for network in '"type":"encoder-u-net","inputChannels":1' '"type":"track-net"' '"type":"siam-net","secondView":"reference"'; do
    step=0
    "${JAVA:-java}" -Xmx2g --enable-native-access=ALL-UNNAMED org.lexyscope.bench.NetworkStep \
      "{$network,\"outputChannels\":1,\"encoder\":{$encoder},$parts}" "${THREADS:-2}" "${1:-1}" 2>/dev/null |
      while read -r line; do
        step=$((step + 1))
        echo "$(cut -d'"' -f4 <<<"$network"),$(cut -d'"' -f4 <<<"$encoder"),$step,$line"
      done
  done
done
