#!/bin/sh
# Makes codemirror.js of the workbench from npm; only to be run when package.json changes. Needs node 18 or newer.
# The first argument is another folder to write to, as the test does that compares the bytes.
set -eu
out=$(cd "${1:-$(dirname "$0")/../main/resources/org/walkrx/workbench}" && pwd)
cd "$(dirname "$0")"
npm ci --no-progress
exec node build.mjs "$out"
