import { execFileSync } from "node:child_process";
import { isProgram, isRoot } from "../src/site/share/chromium.ts";

/** Installs Debian's packages where that is possible: as root, with apt-get. Says nothing when it is not. */
export function installPackages(...packages: string[]): void {
  const apt = "/usr/bin/apt-get";
  if (!isRoot || !isProgram(apt)) return;
  // Test files run side by side, and only one apt-get can at a time.
  const options = ["-qq", "-o", "DPkg::Lock::Timeout=300"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync(apt, [...options, "update"], { env, stdio: "ignore" });
    execFileSync(apt, [...options, "install", "-y", "--no-install-recommends", ...packages], {
      env,
      stdio: "ignore",
    });
  } catch {
    // No network, say: who needs the package finds it missing and says so.
  }
}
