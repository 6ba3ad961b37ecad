// Loaded before a program (--import): says at its end how much memory it took at most, in MiB.
process.on("exit", () => {
  process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
});
