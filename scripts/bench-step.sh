#!/usr/bin/env bash
# The training step beside PyTorch's: alternating blocks of Java and Python, so that a busy machine slows both alike.
#
# usage: scripts/bench-step.sh time PYTHON UNET_STEP.PY [BLOCKS]   CSV: block,base,mode,java_ms,python_ms
#        scripts/bench-step.sh memory BASE STEPS [BATCH]           CSV: step,resident_mib
#
# UNET_STEP.PY takes "time BASE THREADS MODE REPEATS" and prints "... step8=MS ms ...". THREADS (2), JAVA (java, 21 or newer) and MODES
# may be set. Build first: mvn -pl core test-compile
set -euo pipefail
cd "$(dirname "$0")/.."
threads=${THREADS:-2}
java=${JAVA:-java}
export MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_MMAP_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=268435456
export GOMP_SPINCOUNT=1000 # for both sides

list=$(mktemp)
trap 'rm -f "$list"' EXIT
mvn -q -pl core dependency:build-classpath -DincludeScope=test "-Dmdep.outputFile=$list" >&2
classpath="core/target/test-classes:core/target/classes:$(cat "$list")"

benchmark() {
  "$java" ${heap:-} --enable-native-access=ALL-UNNAMED -cp "$classpath" org.lexyscope.bench.StepBenchmark "$@" 2>/dev/null
}

time_blocks() { # PYTHON UNET_STEP.PY BLOCKS
  echo block,base,mode,java_ms,python_ms
  for block in $(seq "$3"); do
    for base in 16 64; do
      steps=$((base == 16 ? 12 : 3))
      for mode in ${MODES:-fp32 cl bf16cl}; do
        java_ms=$(benchmark time "$base" "$threads" "$mode" "$steps")
        python_ms=$(env -u MALLOC_ARENA_MAX -u MALLOC_TRIM_THRESHOLD_ -u MALLOC_MMAP_THRESHOLD_ -u MALLOC_TOP_PAD_ \
          "$1" "$2" time "$base" "$threads" "$mode" "$steps" | sed 's/.*step8=\([0-9.]*\).*/\1/')
        echo "$block,$base,$mode,$java_ms,$python_ms"
      done
    done
  done
}

case "$1" in
  time) time_blocks "$2" "$3" "${4:-7}" ;;
  memory) # a fixed Java heap, touched beforehand, so that what grows is native
    heap="-Xms64m -Xmx64m -XX:+AlwaysPreTouch" benchmark memory "$2" "$threads" fp32 "$3" "${4:-8}" ;;
  *) sed -n '2,9p' "$0" >&2; exit 2 ;;
esac
