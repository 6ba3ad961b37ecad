/** GNU gettext's own tools, which read what we write. */
import { spawnSync } from "node:child_process";
import { installPackages } from "./debian.ts";

const hasGettext = () => spawnSync("msgmerge", ["--version"]).status === 0;

/** Installs gettext where it is missing. */
export function needGettext(): void {
  if (!hasGettext()) installPackages("gettext");
  if (!hasGettext()) throw new Error("the catalogue tests need GNU gettext: sudo apt-get install gettext");
}
