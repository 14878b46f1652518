#!/bin/sh
# Fetches LHC-Forms, the form renderer of the National Library of Medicine, from the npm registry into target/lforms: this version, these bytes, once.
# Where there is no npm or no registry it says so and ends well; the tests then leave it out, or fail with -Dbrowser=required.
set -eu
version=40.1.3
sha512=58baee4e6f817159da7c2d2b480437fdc36a871bdc941531c811baf1ab9bfee85ad8d68af47f1965c1174d3b8e46e1b3cc2b74c1aedfbe1ba2799b5c0c874fcd
cd -- "$(dirname -- "$0")/../.."
folder=target/lforms
if [ -f "$folder/$version" ]; then
    exit 0
fi
mkdir -p "$folder"
if ! npm pack --silent "lforms@$version" --pack-destination "$folder" >"$folder/npm.log" 2>&1; then
    echo "LHC-Forms could not be fetched by npm:" && tail -n 3 "$folder/npm.log"
    exit 0
fi
echo "$sha512  $folder/lforms-$version.tgz" | sha512sum -c --quiet
tar -xzf "$folder/lforms-$version.tgz" -C "$folder" --strip-components=1
touch "$folder/$version"
