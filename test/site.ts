import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const folders: string[] = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A site folder of its own in the temporary folder, removed when the process ends. */
export function tempSite(files: Record<string, string>, settings: object = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), "taalbrug-site-"));
  folders.push(root);
  const site = { name: "Proef", url: "https://proef.example", email: "redactie@proef.example", ...settings };
  write(root, { "src/site.json": JSON.stringify(site), ...files });
  return root;
}

/** Writes files below `root`, by relative path. */
export function write(root: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** A post with this body. */
export const post = (title: string, body: string, keys = ""): string =>
  `---\ntitle: ${title}\ndate: 2026-11-20\n${keys}---\n\n${body}\n`;
