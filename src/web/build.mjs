// Bundles CodeMirror into one file, the same bytes each time, with the licences of what is in it and its hash.
import {createHash} from "node:crypto";
import {readFileSync, readdirSync, writeFileSync} from "node:fs";
import {build} from "esbuild";

const out = process.argv[2] ?? "../main/resources/org/walkrx/workbench";
const made = await build({
  entryPoints: ["codemirror.entry.js"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  write: false,
});
const code = made.outputFiles[0].contents;
const folders = new Set();
for (const input of Object.keys(made.metafile.inputs)) {
  const found = input.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//);
  if (found) folders.add(found[1]);
}
const licences = [...folders].sort().map((name) => {
  const about = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  const file = readdirSync(`node_modules/${name}`).find((f) => /^licen[cs]e/i.test(f));
  if (!file) throw new Error(`${name} comes without its licence`);
  const text = readFileSync(`node_modules/${name}/${file}`, "utf8").replaceAll("\r\n", "\n").trim();
  return `${name} ${about.version} (${about.license})\n\n${text}\n`;
});
writeFileSync(`${out}/codemirror.js`, code);
writeFileSync(`${out}/codemirror.licences.txt`,
    `codemirror.js is made of these ${licences.length} packages, by src/web/build.sh.\n\n${licences.join("\n----\n\n")}`);
writeFileSync(`${out}/codemirror.sha256`, createHash("sha256").update(code).digest("hex") + "  codemirror.js\n");
console.log(`codemirror.js: ${code.length} bytes, ${licences.length} packages`);
