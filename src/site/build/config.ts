/** The part of Eleventy's configuration object that is used here. */
export interface Config {
  addPlugin(plugin: unknown, options?: object): void;
  addGlobalData(name: string, value: unknown): void;
  addWatchTarget(folder: string): void;
  globalData: Record<string, unknown>;
  on(event: string, listener: (build: Build) => Promise<void>): void;
  setServerOptions(options: object): void;
}

interface Build {
  directories: { output: string };
  runMode: "build" | "watch" | "serve";
}
