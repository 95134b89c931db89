#!/usr/bin/env bash
# Holds openapi.yaml against a linter, against the contract that partners hold (published.yaml), and against a client in TypeScript that is
# generated from it and used on the service.
# The service must have been built (dotnet build). Needs Node.js 20 or later.
set -euo pipefail
cd "$(dirname "$0")"

command -v npm >/dev/null || { echo "Node.js is missing: install version 20 or later (https://nodejs.org)."; exit 1; }

npm ci --no-audit --no-fund --loglevel=error
npm run --silent lint
mkdir -p generated
npm run --silent generate
npm run --silent compile
npm test --silent
npm run --silent breaking

data=$(mktemp -d)
log="$data/log"
service=
stop() {
  [ -z "$service" ] || { kill "$service" 2>/dev/null && wait "$service" 2>/dev/null; } || true
  rm -rf "$data"
}
trap stop EXIT

(cd ../Ctg.Api && ASPNETCORE_ENVIRONMENT=Development Demonstration__Enabled=false ConnectionStrings__Ctg="Data Source=$data/ctg.db" \
  exec dotnet bin/Debug/net10.0/Ctg.Api.dll --urls http://127.0.0.1:0) >"$log" 2>&1 &
service=$!

# The service says on which port it listens; its first start loads the territories before.
for _ in $(seq 1 120); do
  CTG_URL=$(sed -n 's/.*Now listening on: \(http[^ ]*\).*/\1/p' "$log" | head -n 1)
  [ -n "$CTG_URL" ] && break
  kill -0 "$service" 2>/dev/null || break
  sleep 0.5
done
[ -n "$CTG_URL" ] || { echo "The service did not start:"; cat "$log"; exit 1; }
export CTG_URL
npm run --silent roundtrip
